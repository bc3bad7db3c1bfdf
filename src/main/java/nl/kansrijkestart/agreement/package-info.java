/**
 * The rules the pathway asks for: clauses and their signatures, terms, receivers and the working calendar. Serves
 * processes/agreement.
 */
package nl.kansrijkestart.agreement;
