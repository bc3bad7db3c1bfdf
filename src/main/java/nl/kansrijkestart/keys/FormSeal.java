package nl.kansrijkestart.keys;

import nl.kansrijkestart.engine.forms.Seal;
import org.springframework.stereotype.Component;

/** Seals what was shown on a form, and what was typed there, which the engine keeps beside its tasks. */
@Component
class FormSeal implements Seal {

    private final HouseholdKeys keys;

    FormSeal(HouseholdKeys keys) {
        this.keys = keys;
    }

    @Override
    public String close(String household, Text kind, String row, String text) {
        return household == null ? text : Envelope.close(keys.toClose(household), where(kind, row), text);
    }

    @Override
    public String key(String householdColumn) {
        return "(select k.wrapped from household_key k where k.household = " + householdColumn + ")";
    }

    @Override
    public String open(String household, String key, Text kind, String row, String closed) {
        return household == null ? closed : Envelope.open(keys.toOpen(household, key), where(kind, row), closed);
    }

    private static String where(Text kind, String row) {
        return switch (kind) {
            case form -> Envelope.where("served_form", "form", row);
            case draft -> Envelope.where("draft", "answers", row);
        };
    }
}
