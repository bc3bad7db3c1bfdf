/** One closed loop: no referral without an owner, a term and an answer. Serves processes/referral. */
package nl.kansrijkestart.referral;
