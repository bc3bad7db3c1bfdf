/** The rules the pathway asks for: terms, limits, receivers and the working calendar; will serve {@code agreementLife}. */
package nl.kansrijkestart.agreement;
