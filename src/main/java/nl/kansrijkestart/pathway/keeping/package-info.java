/** Keeping the whole of a family's help: a room that has only pages yet, in {@code web}. */
package nl.kansrijkestart.pathway.keeping;
