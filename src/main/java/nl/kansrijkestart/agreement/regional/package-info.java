/**
 * A change for the whole region, and what municipalities do with it ({@code regionalClauseChange}, {@code
 * regionalAdoption}).
 */
package nl.kansrijkestart.agreement.regional;
