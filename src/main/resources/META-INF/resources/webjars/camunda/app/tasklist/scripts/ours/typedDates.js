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
    const problem = typed && problemWith(typed, format || calendar.config.dateFormat, calendar);
    if (problem) {
      calendar.clear(tell === true, false);
      input.value = typed;
    } else {
      take(date, tell, format);
    }
    say(input, problem);
  };
  input.addEventListener('input', () => say(input, ''));
  return {};
}

function isNothing(date) {
  return !date || Array.isArray(date) && !date.length || date instanceof Date && isNaN(date);
}

function problemWith(typed, format, calendar) {
  if (!partsOf(typed, format)) return 'Schrijf de datum zo: dd-mm-jjjj.';
  const date = read(typed, format);
  if (!date) return 'Deze datum bestaat niet.';
  return calendar.isEnabled(date) ? '' : 'Deze datum kan hier niet.';
}

/** @return the date, or undefined where there is none like that */
function read(typed, format) {
  const parts = partsOf(typed, format);
  if (!parts) return undefined;
  const date = new Date(parts.year, parts.month - 1, parts.day);
  return date.getMonth() === parts.month - 1 && date.getDate() === parts.day ? date : undefined;
}

/** People write day-month-year, with any sign between; the calendar of a phone writes year-month-day. */
function partsOf(typed, format) {
  const yearFirst = format.startsWith('Y');
  const form = yearFirst ? /^(\d{4})-(\d{1,2})-(\d{1,2})$/ : /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
  const found = form.exec(typed.trim());
  if (!found) return undefined;
  const [first, month, last] = found.slice(1).map(Number);
  return yearFirst ? { year: first, month, day: last } : { year: last, month, day: first };
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
