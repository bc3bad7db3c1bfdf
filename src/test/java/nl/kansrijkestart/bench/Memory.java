package nl.kansrijkestart.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What a measured program holds, told by itself after everything that nobody needs was thrown away; in KB. */
record Memory(long heap, long classes, long code, long direct, long threads) {

    static Memory now() {
        System.gc();
        System.gc();
        return new Memory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024,
                pools("Metaspace", "Compressed Class Space"),
                pools("CodeHeap", "CodeCache"),
                ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                                .sum()
                        / 1024,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static long pools(String... names) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> Arrays.stream(names)
                                .anyMatch(name -> pool.getName().startsWith(name)))
                        .mapToLong(pool -> pool.getUsage().getCommitted())
                        .sum()
                / 1024;
    }

    String asText() {
        return heap + " " + classes + " " + code + " " + direct + " " + threads;
    }

    static Memory of(String text) {
        long[] told =
                Arrays.stream(text.trim().split(" ")).mapToLong(Long::parseLong).toArray();
        return new Memory(told[0], told[1], told[2], told[3], told[4]);
    }
}
