/** How the engine is set up; nothing knows this room. */
package nl.kansrijkestart.engine.setup;
