package nl.kansrijkestart.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import nl.kansrijkestart.Application;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The program in practice mode, with its own settings, on the server of the bench instead of one of its own. */
public final class BenchProduct {

    private BenchProduct() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Application.class, Place.class)
                .profiles("practice")
                .properties("spring.main.allow-bean-definition-overriding=true")
                .run(arguments);
    }

    /** No component: who scans these packages does not find it. */
    static final class Place {

        /** No server of its own. */
        @Bean
        static Object embeddedPostgres() {
            return "the bench has it";
        }

        @Bean
        @Primary
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(@Value("${bench.database}") String url) {
            return DataSourceBuilder.create()
                    .type(HikariDataSource.class)
                    .url(url)
                    .username("kansrijkestart")
                    .build();
        }

        @Bean
        @FlywayDataSource
        DataSource ownerDataSource(@Value("${bench.database}") String url) {
            return DataSourceBuilder.create()
                    .type(SimpleDriverDataSource.class)
                    .url(url)
                    .username("kansrijkestart_owner")
                    .build();
        }

        @Bean
        static CountedDatabase countedDatabase(@Value("${bench.counts-port}") int port) throws IOException {
            return new CountedDatabase(port);
        }
    }
}
