/** Who exists: municipalities, organisations, people and the roles they hold there; serves every process, owns none. */
package nl.kansrijkestart.access;
