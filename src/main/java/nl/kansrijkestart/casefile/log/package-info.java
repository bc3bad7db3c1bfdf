/** Who looked at what, when and why. */
@NamedInterface("log")
package nl.kansrijkestart.casefile.log;

import org.springframework.modulith.NamedInterface;
