/**
 * What a privacy officer does: goes through who looked and signs, lets files go, decides what parents ask. Serves
 * processes/privacy/rightsRequest.bpmn.
 */
package nl.kansrijkestart.privacy;
