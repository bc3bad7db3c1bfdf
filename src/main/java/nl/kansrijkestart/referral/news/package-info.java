/** Who hears what happened to a referral: people, figures, the social map and the register of who helps. */
package nl.kansrijkestart.referral.news;
