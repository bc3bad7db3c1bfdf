package nl.kansrijkestart.monitoring.figures;

import java.time.YearMonth;
import nl.kansrijkestart.monitoring.facts.FactKind;

/**
 * A fact as it is counted. @param month in which it counts @param group which facts belong together; never shown and
 * never exported
 */
record FactRow(
        FactKind kind,
        String municipality,
        YearMonth month,
        String organisation,
        String partnerKind,
        String need,
        String clause,
        Integer version,
        String group,
        String detail,
        String topic,
        Integer days,
        Boolean inTerm,
        Integer signalDays,
        String senderKind) {

    boolean is(FactKind one) {
        return kind == one;
    }

    boolean is(FactKind one, String code) {
        return kind == one && code.equals(detail);
    }

    boolean onTime() {
        return Boolean.TRUE.equals(inTerm);
    }
}
