/** Partners say what the figures mean, and what changes ({@code coalitionEvaluation}). */
package nl.kansrijkestart.coalition.evaluation;
