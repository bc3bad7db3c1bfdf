/** Clauses of the agreements: what holds now, what each version says, and what the pathway asks. */
package nl.kansrijkestart.agreement.clause;
