/** The watch: who hears that a task waits, rung by rung, until it is done. */
@NamedInterface("watch")
package nl.kansrijkestart.monitoring.watch;

import org.springframework.modulith.NamedInterface;
