// In which forms somebody typed: what keeps them, and what ends them, ask it here.

const CHOICES = '.fjs-dropdownlist-item, .fjs-taglist-tag-remove, .flatpickr-day, .fjs-number-arrow-container button';

/** Forms that somebody typed or chose in. */
export const touched = new WeakSet();

/** Somebody typed or chose something in a form. */
export function typedIn(event) {
  const element = event.isTrusted && event.target.closest && event.target.closest('.fjs-form');
  return element && (event.type !== 'mousedown' || event.target.closest(CHOICES)) ? element : undefined;
}

/** Is there anything on this page that somebody typed and did not send? */
export function halfFilled() {
  return [...document.querySelectorAll('.fjs-form')].some(form => touched.has(form));
}
