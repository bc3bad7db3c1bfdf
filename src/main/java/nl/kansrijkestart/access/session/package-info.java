/** Where somebody is logged in: a few places at most, and each can be ended by the person themselves. */
@NamedInterface("session")
package nl.kansrijkestart.access.session;

import org.springframework.modulith.NamedInterface;
