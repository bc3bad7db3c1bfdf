/**
 * Who offers what to whom and how sure that is: entries, the menukaart, evidence from real referrals; serves {@code
 * socialMapCheck}.
 */
package nl.kansrijkestart.socialmap;
