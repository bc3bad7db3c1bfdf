package nl.kansrijkestart.keys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose key an entity's {@link Sealed} fields are under. It stands on a String with one of the formulas below, so that
 * each row brings its wrapped key along in the same look: a list asks nothing more, and row and key are always of the
 * same moment.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Household {

    String KEY_OF_ID = "(select k.wrapped from household_key k where k.household = id)";
    String KEY_OF_CASE = "(select k.wrapped from household_key k where k.household = case_id)";
    String KEY_OF_SAFETY = "(select k.wrapped from household_key k where k.household = safety_id)";

    /** The field with the household's id. */
    String value();
}
