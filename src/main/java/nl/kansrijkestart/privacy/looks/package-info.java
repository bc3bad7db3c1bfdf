/** Looks are chained, reviewed and signed off. */
package nl.kansrijkestart.privacy.looks;
