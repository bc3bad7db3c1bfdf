/** Pages of the case file: a person's own finished forms. */
package nl.kansrijkestart.casefile.web;
