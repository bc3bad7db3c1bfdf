/**
 * Clauses of the agreements: what holds now, what each version says, what the pathway asks, and the start values of
 * everybody where no clause says otherwise.
 */
@NamedInterface("clause")
package nl.kansrijkestart.agreement.clause;

import org.springframework.modulith.NamedInterface;
