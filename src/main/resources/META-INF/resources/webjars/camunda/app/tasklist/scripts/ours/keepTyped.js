// A dialogue with a form in it closes by its own button only. Escape (which also closes a calendar or a list in the form)
// and a click beside the dialogue would throw away what was typed.

export function keepTyped() {
  // Calendars and lists listen at or below the body, the dialogue listens above this element.
  document.documentElement.addEventListener('keydown', event => {
    if (event.key === 'Escape' && document.querySelector('.modal .fjs-form')) event.stopPropagation();
  });
  document.addEventListener('click', event => {
    if (event.target.matches('.modal') && event.target.querySelector('.fjs-form')) event.stopPropagation();
  }, true);
}
