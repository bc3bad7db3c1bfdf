// What our parts of Cockpit share: asking our own routes, and showing what they say.
import { ownPage } from '../../../tasklist/scripts/ours/ownPages.js';
import { choose } from './handTools.js';

/** @return what the route says; null for who may not ask it, or is logged out */
export async function ask(path) {
  const answer = await fetch(ownPage(path), { redirect: 'manual' });
  return answer.ok ? answer.json() : null;
}

/** What the engine's own API says; what is sent carries the token of this page. @param body null for a look */
export async function askEngine(path, body = null) {
  const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1];
  const answer = await fetch(ownPage(`/camunda/api/engine/engine/default${path}`), body === null ? {} : {
    method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }
  });
  return answer.ok ? answer.json() : null;
}

let roles = null;

/** What this person may ask: Cockpit asks nothing else. @return {families, coalition} */
export const may = async () => (roles ??= await ask('/regie/rollen.json')) ?? {};

export function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside.filter(one => one !== null));
  return made;
}

export const link = (page, text) => element('a', { href: ownPage(page), textContent: text });

/** To a process as it runs, on its drawing. */
export const drawing = (instance, text) => element('a', { href: `#/process-instance/${instance}/runtime`, textContent: text });

/** @param rows lists of texts or elements, the first of each says what the row is about */
export function table(caption, heads, rows) {
  return element('div', { className: 'ours-table' }, element('table', { className: 'table cam-table' },
    element('caption', { className: 'sr-only', textContent: caption }),
    element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col', textContent: head })))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map((cell, n) => {
      const made = element(n ? 'td' : 'th', n ? {} : { scope: 'row' }, cell ?? '');
      if (n) made.dataset.label = heads[n];   // on a phone each stands below the other, with its name
      return made;
    }))))));
}

export const text = (words, look = '') => element('p', { className: look, textContent: words });

/** Steps of a coalition's work; what is the reader's own can be opened. */
export const work = rows => table('Wat open staat', ['Waarover', 'Stap', 'Termijn', 'Wie', 'Wat u kunt doen'],
  rows.map(row => [element('span', {}, choose(row.id, `${row.about}, ${row.step}`), row.about), drawing(row.drawing, row.step), row.due, row.who,
    row.task ? link(`/camunda/app/tasklist/default/#/?task=${row.task}`, 'Open de taak') : 'Dit doet een ander']));

/**
 * A list that goes on.
 * @param path of its first page @param show one page → what stands there @param none what is said when it is empty
 */
export async function pages(node, path, show, none) {
  const place = element('div', {});
  node.append(place);
  const next = async after => {
    const page = await ask(path + (after ? `?na=${encodeURIComponent(after)}` : ''));
    if (page === null) place.append(text('Dit kon niet worden gelezen. Log opnieuw in.'));
    else if (!page.rows.length && !after) place.append(text(none));
    else place.append(show(page.rows));
    if (!page || !page.next) return;
    const more = element('button', { type: 'button', className: 'btn btn-default', textContent: 'Meer tonen' });
    more.addEventListener('click', () => { more.remove(); next(page.next); });
    place.append(more);
  };
  await next(null);
}
