/** Pages of practice mode: the clock. */
package nl.kansrijkestart.practice.web;
