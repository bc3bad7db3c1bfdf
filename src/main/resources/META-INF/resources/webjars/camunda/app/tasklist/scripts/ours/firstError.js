// After "Afronden" or "Starten" with something missing, people see the first red message and can go on typing there.

const FINISH = '[cam-tasklist-form] .form-actions .btn-primary, .modal-footer .btn-primary';

export function showFirstError() {
  document.addEventListener('click', event => {
    if (event.target.closest(FINISH)) setTimeout(goToFirstError, 100);
  });
}

function goToFirstError() {
  const field = document.querySelector('.modal .fjs-has-errors') || document.querySelector('.fjs-has-errors');
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  const input = field.querySelector('input, textarea');
  // Focus opens the list or calendar of some fields; only plain ones get it.
  if (input && !field.matches('.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime')) {
    input.focus({ preventScroll: true });
  }
}
