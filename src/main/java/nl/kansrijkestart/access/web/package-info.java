/**
 * What all our own pages share: who looks, what is shown when something is refused, headers; and the pages that are
 * open to everybody.
 */
@NamedInterface("web")
package nl.kansrijkestart.access.web;

import org.springframework.modulith.NamedInterface;
