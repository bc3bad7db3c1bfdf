/** The routes of Tasklist and Cockpit, and who is logged in there. */
@NamedInterface("webapps")
package nl.kansrijkestart.engine.webapps;

import org.springframework.modulith.NamedInterface;
