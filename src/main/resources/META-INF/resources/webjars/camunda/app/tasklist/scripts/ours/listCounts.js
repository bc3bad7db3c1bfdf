// How much there is in each list stands beside its name, also of the list that is not open: the server says both with the
// one that is asked. What one has oneself stands in both lists: the second says so.
import { whenAnswered } from './answers.js';

const MINE = 'Mijn taken';   // as the server calls it

let counts;

export function countLists() {
  whenAnswered(/\/filter\/\w+\/list(\?|$)/, answer => {
    counts = answer.counts || counts;
    show();
  });
  new MutationObserver(show).observe(document.body, { subtree: true, childList: true });
}

function show() {
  if (!counts) return;
  document.querySelectorAll('.task-filters .item h4 a').forEach(list => {
    const mine = list.textContent.trim().startsWith(MINE);
    list.closest('.item').classList.toggle('ks-mine', mine);
    let shown = list.querySelector('.ks-counter');
    if (!shown) {
      shown = document.createElement('span');
      shown.className = 'ks-counter';
      list.append(' ', shown);
    }
    const text = mine ? `(${counts.mijn})` : `(${counts.team}${counts.mijn ? `, waarvan ${counts.mijn} van u` : ''})`;
    if (shown.textContent !== text) shown.textContent = text;
  });
}
