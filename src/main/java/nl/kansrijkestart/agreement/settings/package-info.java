/** Terms, numbers and receivers that hold where no clause says otherwise. */
package nl.kansrijkestart.agreement.settings;
