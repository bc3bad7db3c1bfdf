/** The people of a family, as they were told. */
@NamedInterface("family")
package nl.kansrijkestart.casefile.family;

import org.springframework.modulith.NamedInterface;
