/** Finished forms, and what a form shows from before. */
@NamedInterface("answers")
package nl.kansrijkestart.casefile.answers;

import org.springframework.modulith.NamedInterface;
