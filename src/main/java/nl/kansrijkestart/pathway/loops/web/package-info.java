/** The page "Losse eindes". */
package nl.kansrijkestart.pathway.loops.web;
