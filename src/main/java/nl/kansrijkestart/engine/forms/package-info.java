/** Served forms, their check, answers to tasks and the start of cases. */
package nl.kansrijkestart.engine.forms;
