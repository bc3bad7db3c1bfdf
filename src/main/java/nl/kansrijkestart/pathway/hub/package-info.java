/** The Knooppunt: parents and professionals at one table ({@code hubMeeting}). */
package nl.kansrijkestart.pathway.hub;
