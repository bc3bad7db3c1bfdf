/** Which framework of weighing stands beside the five questions of the reporting code. */
package nl.kansrijkestart.safety.weighing;
