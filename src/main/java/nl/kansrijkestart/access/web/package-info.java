/**
 * What all our own pages share: who looks, the token in forms, headers, Dutch dates; and the pages that are open to
 * everybody.
 */
@NamedInterface("web")
package nl.kansrijkestart.access.web;

import org.springframework.modulith.NamedInterface;
