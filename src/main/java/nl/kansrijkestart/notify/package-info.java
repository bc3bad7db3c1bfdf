/** Tells people what happened to what they sent: the list "Berichten". */
package nl.kansrijkestart.notify;
