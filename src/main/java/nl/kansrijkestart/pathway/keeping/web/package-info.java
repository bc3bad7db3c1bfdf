/** Who keeps the whole of a family's help gives its open tasks to somebody else. */
package nl.kansrijkestart.pathway.keeping.web;
