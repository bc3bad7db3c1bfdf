/**
 * What may become part of the program: models, tables and forms that say nothing but what they may say. Every
 * deployment passes here.
 */
package nl.kansrijkestart.engine.gate;
