/**
 * Facts without identity, the figures made of them, and the check that every referral is still in somebody's hands;
 * here what looks at it by night.
 */
package nl.kansrijkestart.monitoring;
