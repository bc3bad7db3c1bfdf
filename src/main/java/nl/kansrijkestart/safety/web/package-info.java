/** The circle reads back what it wrote. */
package nl.kansrijkestart.safety.web;
