// Between pressing the button under a form and sending it: what stands in its fields is taken over, and what is missing or
// wrong is shown. The form viewer itself takes a date or time over a moment after its field was left; a tap on a phone is faster.
import { endDraft } from './drafts.js';
import { stillLoggedIn } from './sessionEnd.js';
import { takingOf } from './taking.js';
import { hasWrongDate, takeDates } from './typedDates.js';

const BAR = '[cam-tasklist-form] .form-actions, .modal-footer';
const WRONG = '.fjs-has-errors, .fjs-form-field:has(.ks-wrong-date)';

let busy = false;      // a press is on its way
let letThrough = false;

export function sendWhatIsSeen() {
  // An open list that closed now would move the button from under the finger.
  document.addEventListener('mousedown', event => {
    if (pressed(event)) event.preventDefault();
  }, true);
  window.addEventListener('click', event => {
    const button = pressed(event);
    if (button) takeOver(event, button);
  }, true);
  // Enter in a form with one line to type in
  window.addEventListener('submit', event => {
    const button = event.target.matches('.fjs-form') && buttonOf(event.target);
    if (button) takeOver(event, button);
  }, true);
}

/** The button under a form, also while it cannot be pressed: then what lies under it is pressed (styles/user-styles.css). */
function pressed(event) {
  const bar = event.target.closest && event.target.closest(BAR);
  const button = bar && [...bar.querySelectorAll('.btn-primary')].find(one => one.offsetParent);
  if (!button || !formOf(button)) return undefined;
  if (button.contains(event.target)) return button;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const within = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
  return button.disabled && within ? button : undefined;
}

function formOf(button) {
  return (button.closest('.modal-content') || button.closest('[cam-tasklist-form]')).querySelector('.fjs-form');
}

function buttonOf(form) {
  return (form.closest('.modal-content') || form.closest('[cam-tasklist-form]')).querySelector(
    '.modal-footer .btn-primary, .form-actions > .btn-primary:not(.ng-hide)');
}

function takeOver(event, button) {
  if (letThrough) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!busy) press(button);
}

async function press(button) {
  busy = true;
  try {
    const form = formOf(button);
    if (form.contains(document.activeElement)) document.activeElement.blur();
    takeDates(form);
    await takeFirst(form);
    await settled();
    // a slow phone is later to see that the form is right
    for (let turn = 0; turn < 5 && button.disabled; turn++) await settled();
    if (button.disabled) showAllErrors(form);
    else if (!hasWrongDate(form) && await stillLoggedIn()) {
      await endDraft(form);
      pass(button);
    }
    await settled();
    goToFirstError(form);
  } finally {
    busy = false;
  }
}

/** Whoever presses while nobody has the task takes it, as who begins to fill it in does (taking.js). */
async function takeFirst(form) {
  const claim = takingOf(form);
  if (!claim || !claim.offsetParent) return;
  claim.click();
  for (let turn = 0; turn < 20 && claim.isConnected && claim.offsetParent; turn++) await settled();
}

function pass(button) {
  letThrough = true;
  button.click();
  letThrough = false;
}

/** The app checks a whole form where it would keep a draft; the draft itself goes nowhere (noDrafts.js). */
function showAllErrors(form) {
  const check = form.closest('[cam-tasklist-form]').querySelector('.form-actions > .btn-default');
  if (check) check.click();
}

/** People see the first red message and can go on typing there. */
function goToFirstError(form) {
  const field = form.querySelector(WRONG);
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  const input = field.querySelector('input, textarea');
  // Focus opens the list or calendar of some fields; only plain ones get it.
  if (input && !field.matches('.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime')) {
    input.focus({ preventScroll: true });
  }
}

/** The viewer works on after each time that the screen is drawn. */
async function settled() {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise(next => {
      const late = setTimeout(next, 100);   // a page in the background is not drawn
      requestAnimationFrame(() => {
        clearTimeout(late);
        setTimeout(next);
      });
    });
  }
}
