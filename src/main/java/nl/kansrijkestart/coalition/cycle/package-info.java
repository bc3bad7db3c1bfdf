/**
 * A round of a coalition from forming to renewal, with what it plans and does: actions, money, interventions, meetings
 * ({@code coalitionFormation}, {@code coalitionCycle}).
 */
package nl.kansrijkestart.coalition.cycle;
