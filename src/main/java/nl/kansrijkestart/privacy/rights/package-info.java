/** What parents ask by law, how long records stay, and erasing ({@code rightsRequest}). */
package nl.kansrijkestart.privacy.rights;
