/** The families in which somebody takes part ("Mijn gezinnen"), how one of them is found, and how it is reached. */
@NamedInterface("families")
package nl.kansrijkestart.pathway.families;

import org.springframework.modulith.NamedInterface;
