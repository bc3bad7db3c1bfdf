/** The menukaart of recognised interventions ({@code recognitionCheck}). */
@NamedInterface("menu")
package nl.kansrijkestart.socialmap.menu;

import org.springframework.modulith.NamedInterface;
