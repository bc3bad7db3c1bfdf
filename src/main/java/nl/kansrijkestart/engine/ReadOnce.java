package nl.kansrijkestart.engine;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The language of decision tables and forms. What a cell or a condition says never changes: each is read once. The
 * functions of the language are made once; the library makes all of them for each cell that it looks at, which cost
 * more than all tables and forms together.
 */
class ReadOnce extends ScalaFeelEngine {

    /** Cells and conditions of a few deployments. */
    private static final int MOST = 20_000;

    ReadOnce() {
        super(List.of());
    }

    /** As forms speak it. */
    static FeelEngineApi ofForms() {
        FeelEngineBuilder java = FeelEngineBuilder.forJava();
        return new FeelEngineApi(new Language(java.functionProvider(), java.valueMapper()));
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new Language(functions, values);
    }

    private static final class Language extends FeelEngine {

        private static final MethodHandle EVALUATE = evaluate();

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
        private final FunctionProvider all;

        Language(FunctionProvider functions, ValueMapper values) {
            super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
            List<FunctionProvider> together = List.of(new BuiltinFunctions(clock(), values), functions);
            all = new FunctionProvider.CompositeFunctionProvider(
                    CollectionConverters.asScala(together).toList());
        }

        /** With functions that are there already. */
        private static MethodHandle evaluate() {
            try {
                Method one = FeelEngine.class.getDeclaredMethod("eval", ParsedExpression.class, EvalContext.class);
                one.setAccessible(true);
                return MethodHandles.lookup().unreflect(one);
            } catch (ReflectiveOperationException gone) {
                throw new IllegalStateException("The language of tables and forms was changed", gone);
            }
        }

        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context context) {
            try {
                return (EvaluationResult) EVALUATE.invoke(
                        (FeelEngine) this,
                        expression,
                        EvalContext.create(valueMapper(), all).merge(context));
            } catch (Throwable problem) {
                return super.evaluate(expression, context); // it says what is wrong
            }
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
