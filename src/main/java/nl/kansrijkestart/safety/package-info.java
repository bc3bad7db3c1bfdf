/**
 * The statutory reporting code, apart from everything else: own id, own tables, own circle. Nothing of it is in a
 * family's file, in a notice of others, in figures or in Cockpit, and no decision of the shared pathway asks for it.
 * Serves processes/safety/reportingCode.bpmn.
 */
package nl.kansrijkestart.safety;
