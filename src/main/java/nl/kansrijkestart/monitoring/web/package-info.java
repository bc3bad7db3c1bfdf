/** The pages with figures: a municipality's, an organisation's own, the region's. No case ever. */
package nl.kansrijkestart.monitoring.web;
