/** The page that says where facts come from, and where each is used. */
package nl.kansrijkestart.reference.web;
