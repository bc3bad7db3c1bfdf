// In which forms somebody typed: what keeps them, and what ends them, ask it here.

const CHOICES = '.fjs-dropdownlist-item, .fjs-taglist-tag-remove, .flatpickr-day, .fjs-number-arrow-container button';

/** Forms that somebody typed or chose in. */
export const touched = new WeakSet();

/** @param then gets the form each time that somebody typed or chose something in it */
export function whenTyped(then) {
  const note = event => {
    const form = typedIn(event);
    if (form) then(form);
  };
  ['input', 'change', 'mousedown'].forEach(name => document.addEventListener(name, note, true));
}

function typedIn(event) {
  const element = event.isTrusted && event.target.closest && event.target.closest('.fjs-form');
  return element && (event.type !== 'mousedown' || event.target.closest(CHOICES)) ? element : undefined;
}

/** Is there anything on this page that somebody typed and did not send? */
export function halfFilled() {
  return [...document.querySelectorAll('.fjs-form')].some(form => touched.has(form));
}
