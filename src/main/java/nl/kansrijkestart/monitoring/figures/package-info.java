/** Facts become measures, and measures editions in which nothing small is shown. */
@NamedInterface("figures")
package nl.kansrijkestart.monitoring.figures;

import org.springframework.modulith.NamedInterface;
