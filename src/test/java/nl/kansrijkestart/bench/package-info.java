/**
 * Measures the program beside a plain Camunda web application: counts and ratios, never promises in seconds. Runs by
 * {@code mvn verify -Pbench} only; how to read it stands in docs/performance.md.
 */
package nl.kansrijkestart.bench;
