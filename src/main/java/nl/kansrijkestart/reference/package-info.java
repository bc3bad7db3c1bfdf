/** What everybody begins with, from files in {@code src/main/resources/reference}; never over what people changed. */
package nl.kansrijkestart.reference;
