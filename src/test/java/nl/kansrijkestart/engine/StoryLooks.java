package nl.kansrijkestart.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.kansrijkestart.base.MunicipalityScope;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * The thread of a story reaches every municipality, so that a test can see what really happened anywhere; also with
 * plain SQL outside a transaction. Threads that serve requests or run jobs get nothing from here.
 */
@Component
public class StoryLooks implements BeanPostProcessor {

    private static final ThreadLocal<MunicipalityScope.Scope> STORY = new ThreadLocal<>();
    private static List<String> everywhere = List.of();

    static void begin(MunicipalityScope reach, JdbcTemplate sql) {
        everywhere = sql.queryForList("select code from municipality", String.class);
        begin(reach);
    }

    private static void begin(MunicipalityScope reach) {
        STORY.set(reach.of(everywhere));
    }

    /** More threads of the same story. */
    public static ExecutorService threads(int number, MunicipalityScope reach) {
        return new ThreadPoolExecutor(number, number, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            protected void beforeExecute(Thread thread, Runnable work) {
                begin(reach);
            }

            @Override
            protected void afterExecute(Runnable work, Throwable problem) {
                end();
            }
        };
    }

    static void end() {
        STORY.get().close();
        STORY.remove();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return "dataSource".equals(name) ? new Looking((DataSource) bean) : bean;
    }

    private static class Looking extends DelegatingDataSource {

        Looking(DataSource program) {
            super(program);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (PreparedStatement say =
                    connection.prepareStatement("select set_config('kansrijkestart.municipalities', ?, false)")) {
                say.setString(1, STORY.get() == null ? "" : String.join(",", everywhere));
                say.execute();
            }
            return connection;
        }
    }
}
