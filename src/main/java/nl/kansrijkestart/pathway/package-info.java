/** From signal to closing: serves processes/pathway (familyPathway, prenatalHomeVisit, hubMeeting). */
package nl.kansrijkestart.pathway;
