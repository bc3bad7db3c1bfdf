/** One round of a coalition: where it stands, and its dates. */
@NamedInterface("round")
package nl.kansrijkestart.coalition.round;

import org.springframework.modulith.NamedInterface;
