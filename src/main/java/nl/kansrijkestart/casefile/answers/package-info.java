/** Finished forms, and what a form shows from before. */
package nl.kansrijkestart.casefile.answers;
