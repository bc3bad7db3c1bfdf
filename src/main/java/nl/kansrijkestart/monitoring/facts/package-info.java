/** One row per event; all figures come from these. */
@NamedInterface("facts")
package nl.kansrijkestart.monitoring.facts;

import org.springframework.modulith.NamedInterface;
