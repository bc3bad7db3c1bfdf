/** The pages of the coalitions. */
package nl.kansrijkestart.coalition.web;
