/** Mail that says that work waits, and nothing of whom: to whom it goes, when, and what becomes of it. */
@NamedInterface("mail")
package nl.kansrijkestart.notify.mail;

import org.springframework.modulith.NamedInterface;
