/** The page "Berichten". */
package nl.kansrijkestart.notify.web;
