/**
 * Who leaves hands over: nothing is left behind, and nothing changes hands before somebody said yes. Serves
 * processes/transition (ownerLeaves).
 */
package nl.kansrijkestart.transition;
