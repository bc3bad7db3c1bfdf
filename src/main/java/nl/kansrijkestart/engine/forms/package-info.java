/** Served forms, their check, answers to tasks and the start of cases. */
@NamedInterface("forms")
package nl.kansrijkestart.engine.forms;

import org.springframework.modulith.NamedInterface;
