/** The start page and the page "Berichten". */
package nl.kansrijkestart.notify.web;
