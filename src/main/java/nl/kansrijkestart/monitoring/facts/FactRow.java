package nl.kansrijkestart.monitoring.facts;

import java.time.YearMonth;

/**
 * A fact as it is counted. @param month in which it counts @param group which facts belong together; never shown and
 * never exported
 */
public record FactRow(
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

    public boolean is(FactKind one) {
        return kind == one;
    }

    public boolean is(FactKind one, String code) {
        return kind == one && code.equals(detail);
    }

    public boolean onTime() {
        return Boolean.TRUE.equals(inTerm);
    }
}
