/** What a coalition reads about itself: its page, its hours, its work as figures. */
package nl.kansrijkestart.coalition.overview;
