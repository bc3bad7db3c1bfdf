/** Who hears what happened to a plan: people, figures and the register of who helps. */
package nl.kansrijkestart.support.news;
