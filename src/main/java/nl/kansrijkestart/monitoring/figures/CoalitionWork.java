package nl.kansrijkestart.monitoring.figures;

import java.util.List;

/**
 * How the coalition of a municipality works itself; the coalition tells it. About meetings, agreements, actions and
 * entries of the social map and never about families, so small numbers are told too.
 */
public interface CoalitionWork {

    /** @param text Dutch, such as "3 van 4 overleggen" */
    record Standing(String label, String text) {}

    /** Empty while there is nothing to tell. */
    List<Standing> standing(String municipality, int year);
}
