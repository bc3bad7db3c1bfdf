/** Facts become measures, and measures editions in which nothing small is shown. */
package nl.kansrijkestart.monitoring.figures;
