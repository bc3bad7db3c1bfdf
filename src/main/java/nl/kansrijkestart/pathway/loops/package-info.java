/** What came loose around a family, and its cure beside it, for who keeps the whole. */
@NamedInterface("loops")
package nl.kansrijkestart.pathway.loops;

import org.springframework.modulith.NamedInterface;
