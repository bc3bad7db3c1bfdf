// What most people come for stands first in the list of what one can start; the reporting code stands last and apart, and the
// cursor never stands on it by itself. The app would sort them by name.
import { whenAnswered } from './answers.js';

const CALM = 1500;   // milliseconds after the list came in which the app moves the cursor

let places = {};
let since = 0;

export function keepStartsInPlace() {
  whenAnswered(/\/process-definition\?.*startableInTasklist/, list => {
    places = Object.fromEntries(list.map(one => [one.name, one.place]));
    since = performance.now();
    setTimeout(all);
  });
  new MutationObserver(all).observe(document.body, { subtree: true, childList: true });
  document.addEventListener('focusin', event => {
    const list = event.target.closest('.available-processes ul.processes');
    if (list && performance.now() - since < CALM) begin(list);
  });
}

function all() {
  document.querySelectorAll('.available-processes ul.processes').forEach(arrange);
}

function arrange(list) {
  const lines = [...list.querySelectorAll('li')];
  lines.forEach(line => line.classList.toggle('ks-apart', placeOf(line) > 0));
  const meant = [...lines].sort((a, b) => placeOf(a) - placeOf(b));
  if (meant.every((line, n) => line === lines[n])) return;
  list.append(...meant);
  begin(list);
}

function begin(list) {
  const first = list.querySelector('li:not(.ks-apart) a');
  if (first && document.activeElement !== first) first.focus();
  else if (!first && document.activeElement) document.activeElement.blur();
}

function placeOf(line) {
  return places[line.querySelector('a').textContent.trim()] || 0;
}
