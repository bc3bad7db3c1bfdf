/** What stands in a form file, apart from who is asked and in which case. */
package nl.kansrijkestart.engine.forms;
