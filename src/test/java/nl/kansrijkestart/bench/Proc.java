package nl.kansrijkestart.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of a process. */
final class Proc {

    /** Of the kernel's clock, on every Linux of today. */
    private static final long MILLIS_PER_TICK = 10;

    private Proc() {}

    /** User and system time of a process and of its children that ended. */
    static long cpuMillis(long pid) {
        String stat = text("/proc/" + pid + "/stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 11; field <= 14; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** The same with its children that still run. */
    static long cpuMillisWithChildren(long parent) {
        return cpuMillis(parent)
                + ProcessHandle.of(parent)
                        .orElseThrow()
                        .children()
                        .mapToLong(child -> ifThere(child.pid()))
                        .sum();
    }

    private static long ifThere(long pid) {
        try {
            return cpuMillis(pid);
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    static long residentKb(long pid) {
        return Stream.of(text("/proc/" + pid + "/status").split("\n"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
