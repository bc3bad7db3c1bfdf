/**
 * The only package that knows the process engine: what models may call, who sees a task, what a form shows and keeps,
 * and the clock.
 */
package nl.kansrijkestart.engine;
