/** The steps of forming a coalition and of its cycle ({@code coalitionFormation}, {@code coalitionCycle}). */
package nl.kansrijkestart.coalition.cycle;
