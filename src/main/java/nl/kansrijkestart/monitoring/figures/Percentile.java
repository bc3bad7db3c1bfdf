package nl.kansrijkestart.monitoring.figures;

import java.util.Collection;
import java.util.List;

/** The same as PostgreSQL's percentile_cont: between two values in proportion. */
final class Percentile {

    private Percentile() {}

    /** @param fraction 0.5 for the median. Refuses no values with IllegalArgumentException. */
    static double of(Collection<Integer> values, double fraction) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Zonder gevallen is er geen mediaan.");
        }
        List<Integer> sorted = values.stream().sorted().toList();
        double place = fraction * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
