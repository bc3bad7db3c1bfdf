package nl.kansrijkestart.keys;

import nl.kansrijkestart.engine.forms.Seal;
import org.springframework.stereotype.Component;

/** Seals what was shown on a form, which the engine keeps beside its tasks. */
@Component
class FormSeal implements Seal {

    private final HouseholdKeys keys;

    FormSeal(HouseholdKeys keys) {
        this.keys = keys;
    }

    @Override
    public String close(String caseId, String row, String text) {
        return caseId == null ? text : Envelope.close(keys.toClose(caseId), where(row), text);
    }

    @Override
    public String key(String caseColumn) {
        return "(select k.wrapped from household_key k where k.household = " + caseColumn + ")";
    }

    @Override
    public String open(String caseId, String key, String row, String closed) {
        return caseId == null ? closed : Envelope.open(keys.toOpen(caseId, key), where(row), closed);
    }

    private static String where(String row) {
        return Envelope.where("served_form", "form", row);
    }
}
