package brokenhouse.kitchen;

import brokenhouse.kitchen.cupboard.Cup;

/** A feature that keeps something in a room of its own. */
public class Kitchen {

    Cup cup;
}
