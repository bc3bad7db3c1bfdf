/** Pages of the case file: a person's own finished forms. */
@NamedInterface("web")
package nl.kansrijkestart.casefile.web;

import org.springframework.modulith.NamedInterface;
