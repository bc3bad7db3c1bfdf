/** The family: its file, people, parts in its help, time line and answers. */
@NamedInterface("file")
package nl.kansrijkestart.casefile.file;

import org.springframework.modulith.NamedInterface;
