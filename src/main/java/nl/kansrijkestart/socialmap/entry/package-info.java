/** An entry of the social map, what speaks for it, and its checks ({@code socialMapCheck}). */
package nl.kansrijkestart.socialmap.entry;
