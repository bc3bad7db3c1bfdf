/** The watch: who hears that a task waits, rung by rung, until it is done. */
package nl.kansrijkestart.monitoring.watch;
