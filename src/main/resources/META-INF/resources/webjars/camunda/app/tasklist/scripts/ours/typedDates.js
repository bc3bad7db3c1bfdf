// What somebody typed into a date field stays there, and is what is sent. Out of the box 31-02-2027 becomes 3-3-2027 without a
// word, and what is no date at all disappears.

const wrong = new WeakMap();   // input → what is wrong with what stands in it

/** The calendar exists once the app's own scripts are loaded. */
export function readDatesAsTyped() {
  if (!window.flatpickr) {
    console.error('Typed dates are not checked: the calendar was not found.');
    return;
  }
  window.flatpickr.setDefaults({ parseDate: read, plugins: [keepWhatIsTyped] });
}

/** Hands every date of a form to the form viewer as it stands there, also while the cursor is still in it. */
export function takeDates(form) {
  form.querySelectorAll('input.flatpickr-input').forEach(input => {
    const calendar = input._flatpickr;
    if (!calendar || calendar.isMobile) return;
    if (input.value.trim() || calendar.selectedDates.length) calendar.setDate(input.value, true, calendar.config.dateFormat);
  });
}

export function hasWrongDate(form) {
  return Boolean(form.querySelector('.ks-wrong-date'));
}

function keepWhatIsTyped(calendar) {
  const input = calendar.element;
  const take = calendar.setDate;
  calendar.setDate = (date, tell, format) => {
    const typed = typeof date === 'string' && date.trim() ? date : '';
    if (!typed && wrong.has(input) && isNothing(date)) return;   // the viewer has no date now; the text stays
    const problem = typed && problemWith(typed, calendar);
    if (problem) {
      calendar.clear(tell === true, false);
      input.value = typed;
    } else {
      take(typed ? read(typed) : date, tell, format);
    }
    say(input, problem);
  };
  input.addEventListener('input', () => say(input, ''));
  return {};
}

function isNothing(date) {
  return !date || Array.isArray(date) && !date.length || date instanceof Date && isNaN(date);
}

function problemWith(typed, calendar) {
  if (!partsOf(typed)) return lacksYear(typed) ? 'Het jaar ontbreekt. Schrijf de datum zo: dd-mm-jjjj.' : 'Schrijf de datum zo: dd-mm-jjjj.';
  const date = read(typed);
  if (!date) return 'Deze datum bestaat niet.';
  return calendar.isEnabled(date) ? '' : 'Deze datum kan hier niet.';
}

/** @return the date, or undefined where there is none like that */
function read(typed) {
  const found = partsOf(typed);
  if (!found) return undefined;
  const date = new Date(found.year, found.month - 1, found.day);
  return date.getMonth() === found.month - 1 && date.getDate() === found.day ? date : undefined;
}

/**
 * People write day-month-year, with any sign between or none, with the month as a word, with two figures for the year; some
 * write the year first, as the calendar of a phone does. Which day it was stands in the field afterwards.
 */
function partsOf(typed) {
  const text = typed.trim().toLowerCase();
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return parts(yearFirst[3], yearFirst[2], yearFirst[1]);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) || /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (figures) return parts(...figures.slice(1));
  const words = /^(\d{1,2})[-. ]+([a-z]{3,9})\.?[- ]+(\d{4}|\d{2})$/.exec(text);
  const month = words && MONTHS.findIndex(names => names.includes(words[2])) + 1;
  return month ? parts(words[1], month, words[3]) : undefined;
}

/** "7 dec": which year is meant nobody can say for a birth, so it is asked. */
function lacksYear(typed) {
  const found = /^(\d{1,2})(?:[-/.]|[-. ]+)(\d{1,2}|[a-z]{3,9})\.?$/.exec(typed.trim().toLowerCase());
  return Boolean(found) && Number(found[1]) <= 31 && (Number(found[2]) <= 12 || MONTHS.some(names => names.includes(found[2])));
}

const MONTHS = [
  ['januari', 'jan'], ['februari', 'feb'], ['maart', 'mrt', 'mar'], ['april', 'apr'], ['mei'], ['juni', 'jun'], ['juli', 'jul'],
  ['augustus', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'okt'], ['november', 'nov'], ['december', 'dec']
];
const YEARS_AHEAD = 10;   // of two figures: 2027 may lie ahead, 1995 is a birth

function parts(day, month, written) {
  const year = Number(written);
  const now = new Date().getFullYear();
  const century = now - now % 100;
  const whole = written.length > 2 ? year : century + year <= now + YEARS_AHEAD ? century + year : century - 100 + year;
  return { day: Number(day), month: Number(month), year: whole };
}

function say(input, problem) {
  if (problem) wrong.set(input, problem);
  else wrong.delete(input);
  const field = input.closest('.fjs-form-field');
  if (!field) return;
  let message = field.querySelector('.ks-wrong-date');
  if (!problem) {
    if (message) message.remove();
    return;
  }
  if (!message) {
    message = document.createElement('div');
    message.className = 'fjs-form-field-error ks-wrong-date';
    message.setAttribute('role', 'alert');
    field.append(message);
  }
  message.textContent = problem;
}
