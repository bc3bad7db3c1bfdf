/** The ground under every feature: days and terms, Dutch, refusals, trying again, rows per municipality. */
package nl.kansrijkestart.base;
