/**
 * The region that practice mode begins with: played at the first start by the people of the practice logins, through
 * the forms that the screens use. What happens stands in files (reference/practice/region).
 */
package nl.kansrijkestart.practice.region;
