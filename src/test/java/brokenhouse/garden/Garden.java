package brokenhouse.garden;

import brokenhouse.kitchen.cupboard.Cup;

/** Reaches into a room of another feature. */
class Garden {

    Cup cup;
}
