/** Who looked at what, when and why. */
package nl.kansrijkestart.casefile.log;
