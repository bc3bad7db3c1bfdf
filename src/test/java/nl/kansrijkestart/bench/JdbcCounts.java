package nl.kansrijkestart.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Counts what goes through a data source: statements, and transactions in which there was at least one. The database
 * itself tells of transactions seconds later only, so that they cannot be laid beside one press of a button.
 */
final class JdbcCounts {

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong transactions = new AtomicLong();

    /** @param statements a batch is one for each of its rows that was handed over apart */
    record Count(long statements, long transactions) {

        Count since(Count before) {
            return new Count(statements - before.statements, transactions - before.transactions);
        }
    }

    Count now() {
        return new Count(statements.get(), transactions.get());
    }

    DataSource over(DataSource real) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object answer = call(real, method, arguments);
            return answer instanceof Connection connection ? over(connection) : answer;
        });
    }

    private Connection over(Connection real) {
        boolean[] open = new boolean[1];
        return proxy(Connection.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "commit", "rollback", "close", "setAutoCommit" -> end(open);
                default -> {}
            }
            Object answer = call(real, method, arguments);
            return answer instanceof Statement statement ? over(statement, real, open) : answer;
        });
    }

    private void end(boolean[] open) {
        if (open[0]) {
            open[0] = false;
            transactions.incrementAndGet();
        }
    }

    private Statement over(Statement real, Connection connection, boolean[] open) {
        Class<? extends Statement> kind = real instanceof CallableStatement
                ? CallableStatement.class
                : real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        long[] batched = new long[1];
        return proxy(kind, (self, method, arguments) -> {
            String name = method.getName();
            if (name.equals("addBatch")) {
                batched[0]++;
            } else if (name.startsWith("execute")) {
                statements.addAndGet(name.contains("Batch") ? batched[0] : 1);
                batched[0] = 0;
                begin(connection, open);
            }
            return call(real, method, arguments);
        });
    }

    private void begin(Connection connection, boolean[] open) throws SQLException {
        if (connection.getAutoCommit()) {
            transactions.incrementAndGet();
        } else {
            open[0] = true;
        }
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<? extends T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(JdbcCounts.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }
}
