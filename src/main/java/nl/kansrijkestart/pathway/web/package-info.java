/** The page of a family, and what may be said there at any time. It reads what pathway may read, so it stands here. */
package nl.kansrijkestart.pathway.web;
