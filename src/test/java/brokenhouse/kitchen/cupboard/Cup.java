package brokenhouse.kitchen.cupboard;

/** Nobody's but the kitchen's. */
public class Cup {}
