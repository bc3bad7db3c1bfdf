// A message belongs to what was just tried: the next step, or another task, takes the old one away.

const NEXT_STEP = '[cam-tasklist-form] .form-actions .btn-primary, .modal-footer .btn-primary, .tasks-list .task';

export function forgetOldMessages() {
  document.addEventListener('click', event => {
    if (!event.target.closest(NEXT_STEP)) return;
    document.querySelectorAll('[notifications-panel] .alert-danger button.close').forEach(close => close.click());
  }, true);
}
