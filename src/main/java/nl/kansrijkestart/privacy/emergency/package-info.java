/** Emergency access: off, until two people switch it on. */
package nl.kansrijkestart.privacy.emergency;
