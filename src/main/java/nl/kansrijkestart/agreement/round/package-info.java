/** From draft to end: reactions, signing, in force, review ({@code agreementLife}). */
@NamedInterface("round")
package nl.kansrijkestart.agreement.round;

import org.springframework.modulith.NamedInterface;
