/** The menukaart of recognised interventions ({@code recognitionCheck}). */
package nl.kansrijkestart.socialmap.menu;
