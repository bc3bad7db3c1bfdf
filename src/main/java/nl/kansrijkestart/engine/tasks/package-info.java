/** The projection of tasks: who may, what a card says. */
@NamedInterface("tasks")
package nl.kansrijkestart.engine.tasks;

import org.springframework.modulith.NamedInterface;
