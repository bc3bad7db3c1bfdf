/** The projection of tasks: who may, what a card says. */
package nl.kansrijkestart.engine.tasks;
