package nl.kansrijkestart.keys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text about somebody: plain in Java, in the database only under the key of its household. On a String of an entity
 * that has a {@link Household}, or of an embeddable in one.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sealed {}
