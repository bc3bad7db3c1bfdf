// A form in which somebody typed is not lost when they go elsewhere: it is kept first. Only when that fails they are asked.
import { ask } from './asking.js';
import { keptNow } from './drafts.js';
import { touched, whenTyped } from './typedForms.js';

const AWAY = [
  '.tasks-list .task',                                        // another task
  '.task-filters .item',                                      // another list
  '.task-card .unclaim, .task-card .nav-tabs li:not(.active) a',
  '[cam-widget-header] a[href]:not([href=""]):not([href^="#"]), [cam-widget-header] .logout a',
  '.fjs-form a[href]:not([target]), .page-notifications a',
  '.modal-footer .btn:not(.btn-primary)',
  '.modal-header .close'
].join(', ');

let goes = false;

export function keepHalfFilledForms() {
  whenTyped(form => touched.add(form));

  window.addEventListener('click', async event => {
    const { target } = event;
    if (goes || !target.closest || !target.closest(AWAY) || target.closest('.task.active')) return;
    const forms = halfFilledFor(target);
    if (!forms.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const kept = await Promise.all(forms.map(keptNow));
    if (kept.includes(false)) {
      const { answer } = ask(
        'Wat u hebt ingevuld, kan nu niet worden bewaard.\nAls u weggaat, bent u het kwijt.',
        [{ say: 'Hier blijven', and: false }, { say: 'Weggaan', and: true }]);
      if (!await answer) return;
    }
    goes = true;
    target.click();
    goes = false;
  }, true);
}

/** The buttons of a dialogue are about the form in it, everything else about the task. */
function halfFilledFor(target) {
  const dialogue = target.closest('.modal-content');
  return [...(dialogue || document).querySelectorAll('.fjs-form')].filter(form => touched.has(form));
}
