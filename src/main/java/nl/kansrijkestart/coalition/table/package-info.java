/**
 * Who sits at the table: members, invitations, guests, the self-scan ({@code partnerInvitation}, {@code
 * coalitionChange}).
 */
package nl.kansrijkestart.coalition.table;
