/** Work that falls due at a moment of the program's clock, done once by whichever program comes first. */
@NamedInterface("due")
package nl.kansrijkestart.base.due;

import org.springframework.modulith.NamedInterface;
