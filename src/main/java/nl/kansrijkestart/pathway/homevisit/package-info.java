/** The prenatal home visit ({@code prenatalHomeVisit}). */
package nl.kansrijkestart.pathway.homevisit;
