package nl.kansrijkestart.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.LoggerFactory;

/** What the engine and its database say to each other while something happens; the engine writes it down itself. */
public class EngineTalk {

    private static final String SENT = "==>  Preparing: ";
    private static final String READ = "<==      Total: ";

    private final Map<String, Set<String>> statements = new TreeMap<>();
    private long rows;

    public static EngineTalk during(Runnable work) {
        Logger engine = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity");
        ListAppender<ILoggingEvent> noted = new ListAppender<>();
        noted.start();
        boolean passedOn = engine.isAdditive();
        engine.setAdditive(false);
        engine.addAppender(noted);
        engine.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            engine.setLevel(null);
            engine.detachAppender(noted);
            engine.setAdditive(passedOn);
        }
        EngineTalk talk = new EngineTalk();
        List.copyOf(noted.list).forEach(talk::hear);
        return talk;
    }

    private void hear(ILoggingEvent one) {
        String said = one.getFormattedMessage();
        if (said.startsWith(SENT)) {
            String name = one.getLoggerName().substring(one.getLoggerName().lastIndexOf('.') + 1);
            statements.computeIfAbsent(name, key -> new TreeSet<>()).add(said.substring(SENT.length()));
        } else if (said.startsWith(READ)) {
            rows += Long.parseLong(said.substring(READ.length()));
        }
    }

    /** Its name in the engine's mappings → the SQL that was sent. */
    public Map<String, Set<String>> statements() {
        return statements;
    }

    /** How many rows came back in all. */
    long rows() {
        return rows;
    }
}
