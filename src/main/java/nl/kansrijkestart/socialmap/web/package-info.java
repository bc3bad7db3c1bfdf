/** Pages of the social map, the care paths and the menukaart; entries typed or in a file, and files out. */
package nl.kansrijkestart.socialmap.web;
