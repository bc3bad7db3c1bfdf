/**
 * A change for the whole region, and what municipalities do with it ({@code regionalClauseDraft}, {@code
 * regionalAdoption}).
 */
package nl.kansrijkestart.agreement.regional;
