/** The pathway of one family: its weighing, routes and programmes. */
@NamedInterface("family")
package nl.kansrijkestart.pathway.family;

import org.springframework.modulith.NamedInterface;
