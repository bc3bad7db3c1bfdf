package nl.kansrijkestart.access;

/**
 * Somebody asked for something of a family by its id that is not there or not theirs; published each time it is another
 * thing.
 *
 * @param login who asked
 * @param things how many different things that person asked for in vain today
 */
public record NotTheirs(String login, int things) {}
