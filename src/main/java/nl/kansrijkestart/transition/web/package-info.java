/** Pages of a hand-over: who leaves, what is gone over, and how far it is. */
package nl.kansrijkestart.transition.web;
