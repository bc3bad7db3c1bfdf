/**
 * The family's file: persons, themes, what goes well, form answers, one time line and who looked. Serves every process;
 * no model calls it.
 */
package nl.kansrijkestart.casefile;
