/**
 * One key per household for what is written about it, wrapped by a key that lies outside the database (ADR 0020).
 * Serves no process; no model calls it.
 */
package nl.kansrijkestart.keys;
