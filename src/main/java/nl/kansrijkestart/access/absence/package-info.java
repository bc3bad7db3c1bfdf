/** Who is away, until when, and who stands in: what people write down about it. What follows is in StandIns. */
@NamedInterface("absence")
package nl.kansrijkestart.access.absence;

import org.springframework.modulith.NamedInterface;
