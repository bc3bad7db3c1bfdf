/** Where somebody is logged in: a few places at most, and each can be ended by the person themselves. */
package nl.kansrijkestart.access.session;
