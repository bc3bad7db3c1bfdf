/**
 * What comes in over a connection, before anything else sees it: bodies that take too long, other sites, headers of
 * every answer.
 */
package nl.kansrijkestart.access.entry;
