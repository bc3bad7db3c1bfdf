/** The page where a municipality sets its own terms. */
package nl.kansrijkestart.agreement.web;
