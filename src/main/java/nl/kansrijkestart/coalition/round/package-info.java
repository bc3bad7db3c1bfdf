/** One round of a coalition: where it stands, and its dates. */
package nl.kansrijkestart.coalition.round;
