package nl.kansrijkestart.access.refusals;

import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A bucket per name, filled by the program's clock; the least used go when there are very many. */
public class Buckets {

    private static final int MOST = 20_000;

    private final Function<BandwidthBuilderCapacityStage, BandwidthBuilderBuildStage> limit;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    public Buckets(Clock clock, Function<BandwidthBuilderCapacityStage, BandwidthBuilderBuildStage> limit) {
        this.limit = limit;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    public synchronized Bucket of(String name) {
        return buckets.computeIfAbsent(
                name,
                n -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit::apply)
                        .build());
    }
}
