package nl.kansrijkestart.outside;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What requests ask of the database: statements, and transactions in which there was one. Lies over the program's data
 * source in all tests and counts while somebody asks for it.
 */
@Component
public class RequestCounts implements BeanPostProcessor {

    private static final Pattern WRITES = Pattern.compile("\\s*(insert|update|delete|merge)\\b.*", Pattern.DOTALL);
    /** Said by tests on each connection. */
    private static final String OF_TESTS = "select set_config('kansrijkestart.municipalities', ?, false)";

    private static boolean counting;
    private static final List<String> STATEMENTS = new ArrayList<>();
    private static int transactions;
    private static int writing;

    /**
     * @param statements a batch counts once for each of its rows
     * @param writing    transactions that wrote
     */
    public record Count(int transactions, int writing, List<String> statements) {

        @Override
        public String toString() {
            return statements.size() + " statements in " + transactions + " transactions, " + writing + " of them "
                    + "writing:\n" + String.join("\n", statements);
        }
    }

    public static synchronized Count of(Runnable requests) {
        STATEMENTS.clear();
        transactions = 0;
        writing = 0;
        counting = true;
        try {
            requests.run();
        } finally {
            counting = false;
        }
        return new Count(transactions, writing, List.copyOf(STATEMENTS));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real && name.equals("dataSource") ? over(real) : bean;
    }

    private static DataSource over(DataSource real) {
        return proxy(DataSource.class, (self, method, values) -> {
            Object answer = call(real, method, values);
            return answer instanceof Connection connection ? over(connection) : answer;
        });
    }

    /** What one connection does between two ends. */
    private static final class Open {

        private boolean asked;
        private boolean wrote;
    }

    private static Connection over(Connection real) {
        Open open = new Open();
        return proxy(Connection.class, (self, method, values) -> {
            switch (method.getName()) {
                case "commit", "rollback", "close", "setAutoCommit" -> end(open);
                default -> {}
            }
            Object answer = call(real, method, values);
            return answer instanceof Statement statement
                    ? over(statement, real, open, values == null ? "" : String.valueOf(values[0]))
                    : answer;
        });
    }

    private static Statement over(Statement real, Connection connection, Open open, String prepared) {
        int[] batched = new int[1];
        Class<? extends Statement> kind = real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(kind, (self, method, values) -> {
            String name = method.getName();
            if (name.equals("addBatch")) {
                batched[0]++;
            } else if (name.startsWith("execute")) {
                String sql = prepared.isEmpty() && values != null ? String.valueOf(values[0]) : prepared;
                said(connection, open, sql, name.contains("Batch") ? batched[0] : 1);
                batched[0] = 0;
            }
            return call(real, method, values);
        });
    }

    private static void said(Connection connection, Open open, String sql, int times) throws SQLException {
        if (!counting || sql.equals(OF_TESTS)) {
            return;
        }
        for (int n = 0; n < times; n++) {
            STATEMENTS.add(sql.replaceAll("\\s+", " ").strip());
        }
        open.asked = true;
        open.wrote |= WRITES.matcher(sql.toLowerCase(Locale.ROOT)).matches();
        if (connection.getAutoCommit()) {
            end(open);
        }
    }

    private static void end(Open open) {
        if (open.asked) {
            transactions++;
            writing += open.wrote ? 1 : 0;
        }
        open.asked = false;
        open.wrote = false;
    }

    private static Object call(Object real, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<? extends T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(RequestCounts.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }
}
