package nl.kansrijkestart.access;

/**
 * What somebody is here was written anew: organisation or roles may be others than before. Published in the transaction
 * that wrote it.
 */
public record PersonChanged(String login) {}
