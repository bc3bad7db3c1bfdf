/** Invented families on their way through what a municipality agreed, worked out and never played. */
@NamedInterface("klantroutes")
package nl.kansrijkestart.pathway.klantroutes;

import org.springframework.modulith.NamedInterface;
