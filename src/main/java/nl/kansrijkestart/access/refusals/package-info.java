/** What was refused, to whom, from where. */
package nl.kansrijkestart.access.refusals;
