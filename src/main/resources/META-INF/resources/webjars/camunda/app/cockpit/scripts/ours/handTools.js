// What somebody does by hand: a dialogue of our own, with what our own routes ask (docs/adr/0055).
import { ownPage } from '../../../tasklist/scripts/ours/ownPages.js';
import { ask, element, text } from './shown.js';

/** What can be done: label, path, for many at once. */
export const FAMILIES = [['Geef aan iemand anders', '/regie/geven', true], ['Verzet een termijn', '/regie/termijn', false]];
export const COALITION = [['Geef aan iemand anders', '/regie/coalitie/geven', true], ['Verzet een termijn', '/regie/coalitie/termijn', false]];

/** A box before a row. @param task null where nothing can be done with the row @param about said to who cannot see it */
export const choose = (task, about) => task
  ? element('input', { type: 'checkbox', className: 'ours-choose', value: task, ariaLabel: `Kies: ${about}` })
  : null;

/**
 * Buttons for the rows that are chosen in this place.
 * @param tools [label, path, many] @param done what follows when something changed
 */
export function bar(place, tools, done) {
  const chosen = () => [...place.querySelectorAll('.ours-choose:checked')].map(one => one.value);
  const said = element('p', { className: 'ours-said', role: 'status' });
  return element('div', { className: 'ours-hand' },
    element('p', { className: 'ours-said', textContent: 'Met de stappen die u hierboven kiest:' }),
    ...tools.map(([label, path, many]) => button(label, () => {
      const those = chosen();
      said.textContent = !those.length ? 'Kies eerst een stap.' : !many && those.length > 1 ? 'Kies hiervoor één stap.' : '';
      if (!said.textContent) dialogue(`${path}?stap=${those.map(encodeURIComponent).join(',')}`, path, done);
    })),
    said);
}

export function button(label, pressed) {
  const made = element('button', { type: 'button', className: 'btn btn-default', textContent: label });
  made.addEventListener('click', pressed);
  return made;
}

/** @param path where it is asked @param to where the answer goes @param done called with what came of it */
export async function dialogue(path, to, done) {
  const box = element('dialog', { className: 'ours-dialogue' });
  const close = () => { box.close(); box.remove(); };
  document.body.append(box);
  const asked = await ask(path);
  if (asked) box.append(form(asked, to, close, done));
  else box.append(text('Dit is er niet meer, of is niet voor u. Er is niets veranderd. Laad de lijst opnieuw.'), button('Sluiten', close));
  box.addEventListener('close', () => box.remove());
  box.showModal();
}

function form(asked, to, close, done) {
  const title = element('h4', { id: 'ours-dialogue-title', textContent: asked.title });
  const problem = element('p', { className: 'ours-problem', role: 'alert' });
  const send = asked.button && element('button', { type: 'submit', className: 'btn btn-primary', textContent: asked.button });
  const made = element('form', { noValidate: true }, title,
    ...asked.about.map(one => text(one)), ...asked.fields.map(field), problem,
    element('p', { className: 'ours-buttons' }, send, button(send ? 'Niet doen' : 'Sluiten', close)));
  made.setAttribute('aria-labelledby', title.id);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    if (send.disabled) return;
    send.disabled = true; // who presses twice does it once
    const [good, said] = await post(to, new URLSearchParams([...new FormData(made), ['token', asked.token]]));
    send.disabled = false;
    problem.textContent = good ? '' : said;
    if (!good) return;
    close();
    done(said);
  });
  return made;
}

async function post(path, body) {
  try {
    const answer = await fetch(ownPage(path), { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
    if (answer.status === 0) return [false, 'U bent uitgelogd. Er is niets veranderd. Log opnieuw in.'];
    return [answer.ok, (await answer.json()).message];
  } catch {
    return [false, 'Er kwam geen antwoord. Kijk in de lijst of het gelukt is.'];
  }
}

let number = 0;

function field(one) {
  const id = `ours-field-${number += 1}`;
  const { name } = one;
  if (one.kind === 'hidden') return element('input', { type: 'hidden', name, value: one.value });
  const label = element('label', { htmlFor: id, textContent: one.label });
  if (one.kind === 'choice') {
    return element('p', {}, label, element('select', { id, name, className: 'form-control' },
      element('option', { value: '', textContent: 'Kies' }), ...one.options.map(option => element('option', { value: option.value, textContent: option.label }))));
  }
  if (one.kind === 'one') {
    return element('fieldset', {}, element('legend', { textContent: one.label }), ...one.options.map((option, n) => element('p', {},
      element('input', { type: 'radio', id: `${id}-${n}`, name, value: option.value }), ' ',
      element('label', { htmlFor: `${id}-${n}`, textContent: option.label }))));
  }
  return element('p', {}, label, element('input', { type: 'text', id, name, className: 'form-control', maxLength: 200, autocomplete: 'off' }));
}
