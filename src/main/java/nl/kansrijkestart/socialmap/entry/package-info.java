/** An entry of the social map, what speaks for it, and what other municipalities show of it. */
package nl.kansrijkestart.socialmap.entry;
