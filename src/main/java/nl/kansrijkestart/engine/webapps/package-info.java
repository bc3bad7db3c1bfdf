/** The routes of Tasklist and Cockpit, and who is logged in there. */
package nl.kansrijkestart.engine.webapps;
