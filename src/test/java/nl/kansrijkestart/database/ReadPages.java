package nl.kansrijkestart.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection on which each query is explained before it runs: what it reads, as counted by the database. */
public final class ReadPages extends SingleConnectionDataSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> plans = new ArrayList<>();

    public ReadPages(Connection connection) {
        super(connection, true);
        setTarget(explaining(connection));
    }

    private Connection target;

    private void setTarget(Connection connection) {
        target = connection;
    }

    @Override
    public Connection getConnection() {
        return target;
    }

    /** Pages of the database that these queries touched, in memory or not. */
    public long of(Callable<?> queries) throws Exception {
        plans.clear();
        queries.call();
        return plans.stream()
                .mapToLong(plan -> plan.path("Shared Hit Blocks").asLong()
                        + plan.path("Shared Read Blocks").asLong())
                .sum();
    }

    /** How many queries the last count was of. */
    public int queries() {
        return plans.size();
    }

    /** Tables that the last queries read from beginning to end. */
    public List<String> readWhole() {
        return plans.stream()
                .flatMap(plan -> plan.findParents("Node Type").stream())
                .filter(node -> "Seq Scan".equals(node.path("Node Type").asText()))
                .map(node -> node.path("Relation Name").asText())
                .toList();
    }

    /** The plans of the last queries, to read when a count is not what it should be. */
    @Override
    public String toString() {
        return plans.stream().map(JsonNode::toPrettyString).reduce("", String::concat);
    }

    private Connection explaining(Connection connection) {
        return proxy(
                Connection.class,
                (self, method, arguments) -> method.getName().equals("prepareStatement")
                        ? explaining(connection, (String) arguments[0])
                        : method.getName().equals("close") ? null : call(connection, method, arguments));
    }

    private PreparedStatement explaining(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        PreparedStatement explain = connection.prepareStatement("explain (analyze, buffers, format json) " + sql);
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                try (ResultSet plan = explain.executeQuery()) {
                    plan.next();
                    plans.add(read(plan.getString(1)));
                }
            } else if (method.getName().startsWith("set") || method.getName().equals("close")) {
                call(explain, method, arguments);
            }
            return call(statement, method, arguments);
        });
    }

    private static JsonNode read(String plan) throws JsonProcessingException {
        return JSON.readTree(plan).get(0).get("Plan");
    }

    private interface Call {

        Object with(Object self, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(ReadPages.class.getClassLoader(), new Class<?>[] {type}, call::with));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
