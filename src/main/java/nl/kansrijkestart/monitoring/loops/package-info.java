/** Open referrals without an owner or a clock are found. */
package nl.kansrijkestart.monitoring.loops;
