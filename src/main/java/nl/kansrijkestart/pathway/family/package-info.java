/** The pathway of one family: its weighing, routes and programmes. */
package nl.kansrijkestart.pathway.family;
