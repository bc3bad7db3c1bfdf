/** An entry of the social map, what speaks for it, and its checks ({@code socialMapCheck}). */
@NamedInterface("entry")
package nl.kansrijkestart.socialmap.entry;

import org.springframework.modulith.NamedInterface;
