/**
 * In front of everything: who may ask which route with which keys, how often a password may be wrong, and what was
 * refused.
 */
package nl.kansrijkestart.access.guard;
