/** The people of a family, as they were told. */
package nl.kansrijkestart.casefile.family;
