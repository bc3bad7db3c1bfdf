package nl.kansrijkestart;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * What our own tables are asked while this is open, by whatever thread: statements of Hibernate and of Spring's JDBC.
 * Counts, no times, so that a test says the same on every machine.
 */
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern ASKED = Pattern.compile("(?s)Executing (?:prepared SQL statement|SQL \\w+) \\[(.*)]");
    private static final String HIBERNATE = "org.hibernate.SQL";
    private static final String SPRING = "org.springframework.jdbc.core.JdbcTemplate";

    private final Map<Logger, Level> before = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public Statements() {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(loggers);
        start();
        List.of(HIBERNATE, SPRING).forEach(name -> {
            Logger logger = loggers.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(this);
        });
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLoggerName().equals(HIBERNATE)) {
            asked.add(event.getFormattedMessage());
        } else {
            ASKED.matcher(event.getFormattedMessage()).results().forEach(one -> asked.add(one.group(1)));
        }
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        before.forEach((logger, level) -> {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(level);
        });
        stop();
    }
}
