/** Who sits at the table of a municipality, and the cycle they walk together. Serves processes/coalition. */
package nl.kansrijkestart.coalition;
