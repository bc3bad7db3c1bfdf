/**
 * One plan of the family with goals and actions, evaluated together, more or less support as it goes. Serves
 * processes/support.
 */
package nl.kansrijkestart.support;
