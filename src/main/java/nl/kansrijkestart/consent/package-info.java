/**
 * What the family agreed to, per purpose, receiver and data category. Used at every crossing from one party to another.
 */
package nl.kansrijkestart.consent;
