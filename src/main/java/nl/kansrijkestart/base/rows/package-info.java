/** How repositories find rows by their ids. Serves every process. */
package nl.kansrijkestart.base.rows;
