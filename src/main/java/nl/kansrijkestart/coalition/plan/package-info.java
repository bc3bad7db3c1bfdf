/** What a coalition wants and does: lines of the plan, actions, meetings. */
package nl.kansrijkestart.coalition.plan;
