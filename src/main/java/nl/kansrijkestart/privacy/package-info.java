/** What a privacy officer does: goes through who looked, and signs for it. Serves no process; no model calls it. */
package nl.kansrijkestart.privacy;
