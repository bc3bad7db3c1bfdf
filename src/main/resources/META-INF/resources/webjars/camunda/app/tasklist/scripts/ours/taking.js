// Who begins to fill in a form takes its task: one press less. Somebody who was just before is named by the server, and what
// was typed is kept for who typed it (drafts.js).
import { whenTyped } from './typedForms.js';

export function takeByFilling() {
  whenTyped(form => {
    const button = takingOf(form);
    if (button) button.click();
  });
}

/** The button that takes the task of this form, where it can be pressed. */
export function takingOf(form) {
  const card = form.closest('.task-card');
  const button = card && card.querySelector('[cam-tasklist-task-meta] .claim');
  return button && !button.disabled ? button : undefined;
}
