package nl.kansrijkestart.access;

/**
 * A login for practising, as offered on the practice page.
 *
 * @param organisation name of the organisation
 * @param job          what the person does, a Dutch phrase
 */
public record Login(String login, String name, String organisation, String job) {}
