/** From draft to end: reactions, signing, in force, review ({@code agreementLife}). */
package nl.kansrijkestart.agreement.round;
