/** Who hears what happened to a referral: people, figures, the social map and the register of who helps. */
@NamedInterface("news")
package nl.kansrijkestart.referral.news;

import org.springframework.modulith.NamedInterface;
