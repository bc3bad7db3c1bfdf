/** Figures that others published. */
package nl.kansrijkestart.monitoring.published;
