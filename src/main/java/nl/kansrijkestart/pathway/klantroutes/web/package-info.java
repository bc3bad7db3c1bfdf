/** The page of the klantroutes. */
package nl.kansrijkestart.pathway.klantroutes.web;
