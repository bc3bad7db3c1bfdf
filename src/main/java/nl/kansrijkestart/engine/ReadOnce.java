package nl.kansrijkestart.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** The language of decision tables, which reads each cell once: what a cell says never changes. */
class ReadOnce extends ScalaFeelEngine {

    /** Cells of all tables of a few deployments. */
    private static final int MOST = 20_000;

    ReadOnce() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new Cells(functions, values);
    }

    private static final class Cells extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

        Cells(CustomFunctionTransformer functions, CompositeValueMapper values) {
            super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return once(expressions, text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return once(tests, text, super::parseUnaryTests);
        }

        private static Either<Failure, ParsedExpression> once(
                Map<String, Either<Failure, ParsedExpression>> read,
                String text,
                Function<String, Either<Failure, ParsedExpression>> reading) {
            if (read.size() >= MOST) {
                read.clear();
            }
            return read.computeIfAbsent(text, reading);
        }
    }
}
