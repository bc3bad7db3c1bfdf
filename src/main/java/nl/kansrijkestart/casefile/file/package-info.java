/** The family: its file, people, parts in its help, time line and answers. */
package nl.kansrijkestart.casefile.file;
