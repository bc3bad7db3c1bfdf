/** How long the steps of a process wait, as sums of months that are over. */
package nl.kansrijkestart.monitoring.waits;
