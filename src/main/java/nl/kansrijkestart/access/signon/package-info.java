/** Single sign-on (OIDC): who logs in elsewhere is known here by claims; what is missing in them means no access. */
package nl.kansrijkestart.access.signon;
