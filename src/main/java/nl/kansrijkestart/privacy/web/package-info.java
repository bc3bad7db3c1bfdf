/** Pages of the privacy officer. */
package nl.kansrijkestart.privacy.web;
