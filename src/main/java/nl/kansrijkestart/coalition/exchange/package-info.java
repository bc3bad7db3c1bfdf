/** News, milestones and questions between coalitions and the region ({@code coalitionQuestion}). */
package nl.kansrijkestart.coalition.exchange;
