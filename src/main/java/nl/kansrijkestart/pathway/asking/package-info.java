/** Consent is asked, given, ended, and what hung on it ends too. */
package nl.kansrijkestart.pathway.asking;
