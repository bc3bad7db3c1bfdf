/** One row per event; all figures come from these. */
package nl.kansrijkestart.monitoring.facts;
