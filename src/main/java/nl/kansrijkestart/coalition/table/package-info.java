/**
 * Who sits at the table: members, invitations, guests, the self-scan ({@code partnerInvitation}, {@code
 * coalitionChange}).
 */
@NamedInterface("table")
package nl.kansrijkestart.coalition.table;

import org.springframework.modulith.NamedInterface;
