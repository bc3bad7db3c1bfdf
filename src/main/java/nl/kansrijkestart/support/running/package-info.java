/**
 * Help that runs after a referral led to it: asked after from time to time, until it is over. Serves
 * processes/support/runningSupport.
 */
@NamedInterface("running")
package nl.kansrijkestart.support.running;

import org.springframework.modulith.NamedInterface;
