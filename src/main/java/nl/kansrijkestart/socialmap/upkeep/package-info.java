/** Entries are kept, imported and checked ({@code socialMapCheck}). */
package nl.kansrijkestart.socialmap.upkeep;
