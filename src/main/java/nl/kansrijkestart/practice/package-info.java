/**
 * Practice mode: an own database without installation, fictive people and logins, a clock that can be moved. Never in
 * production.
 */
package nl.kansrijkestart.practice;
