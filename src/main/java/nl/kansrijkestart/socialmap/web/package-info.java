/** Pages of the social map, the care paths and the menukaart; files in and out. */
package nl.kansrijkestart.socialmap.web;
