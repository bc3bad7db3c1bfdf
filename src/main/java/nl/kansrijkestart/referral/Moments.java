package nl.kansrijkestart.referral;

import java.time.Instant;

/**
 * The moments that an agreement gives a referral when it reaches a receiver. @param overall used at the first sending
 * only
 */
record Moments(Instant answer, Instant reminder, Instant overall) {}
