/** Each part of what somebody has: how it is found, who could take it, how it goes to them. */
package nl.kansrijkestart.transition.work;
