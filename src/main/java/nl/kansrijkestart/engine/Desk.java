package nl.kansrijkestart.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks a bean whose public methods models may call, as {@code ${referralDesk.answerDue(referralId)}}.
 * Expressions reach desks and nothing else. A method takes ids and returns a plain value; methods are not overloaded.
 */
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Desk {}
