// What somebody types goes to the server while they type, sealed and for them alone, and stands in the form again when they
// open it, here or on another device. Nothing of it stays in the browser (noDrafts.js).
import { loggedOut, stillLoggedIn } from './sessionEnd.js';
import { token } from './token.js';
import { whenTyped } from './typedForms.js';

const OFTEN = 4000;   // milliseconds between two requests, at least

const drafts = new WeakMap();   // form element → what is to be kept of it

export function keepDrafts() {
  whenTyped(element => later(draftOf(element)));
  const leaving = () => document.querySelectorAll('.fjs-form').forEach(element => {
    const draft = drafts.get(element);
    if (draft && draft.changed) keep(draft, true);
  });
  window.addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leaving());
  new MutationObserver(() => document.querySelectorAll('.fjs-form').forEach(offer))
    .observe(document.body, { subtree: true, childList: true });
}

/** @return whether everything that was typed in this form is kept, so that it may go from the screen */
export async function keptNow(element) {
  const draft = drafts.get(element);
  if (!draft) return false;
  clearTimeout(draft.timer);
  await draft.request;
  return draft.changed ? keep(draft) : true;
}

/** It is sent as an answer now: nothing follows as a draft. */
export async function endDraft(element) {
  const draft = drafts.get(element);
  if (!draft) return;
  clearTimeout(draft.timer);
  draft.changed = false;
  await draft.request;
}

function draftOf(element) {
  if (!drafts.has(element)) drafts.set(element, { element, changed: false, last: 0, timer: 0, request: undefined });
  return drafts.get(element);
}

function later(draft) {
  draft.changed = true;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => keep(draft), Math.max(1000, draft.last + OFTEN - performance.now()));
}

async function keep(draft, leaving = false) {
  clearTimeout(draft.timer);
  const form = formIn(draft.element);
  if (!form || !draft.element.isConnected) return false;
  draft.changed = false;
  draft.last = performance.now();
  draft.request = send(form, variables(form._getSubmitData()), leaving);
  const kept = await draft.request;
  draft.request = undefined;
  if (!kept) draft.changed = true;
  return kept;
}

async function send(form, variables, leaving) {
  const at = form._getState().schema.keptAt;
  if (!at || loggedOut()) return false;
  try {
    const answer = await fetch(`${engine()}/${at}/draft`, {
      method: 'POST',
      keepalive: leaving,
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body: JSON.stringify({ variables })
    });
    if (!answer.ok && !leaving) await stillLoggedIn();
    return answer.ok;
  } catch (problem) {
    return false;   // no connection: it is tried again with the next letter, and who goes away is asked
  }
}

function variables(data) {
  const sent = {};
  Object.entries(data).forEach(([key, value]) => {
    if (value === undefined) return;
    sent[key] = Array.isArray(value) ? { type: 'Json', value: JSON.stringify(value) } : { value };
  });
  return sent;
}

/** Says once that what was typed before stands in the form, and how to begin again. */
function offer(element) {
  if (element.dataset.offered) return;
  const form = formIn(element);
  const state = form && form._getState();
  if (!state || !state.schema) return;
  element.dataset.offered = 'yes';
  const moment = state.schema.draftOf || (state.initialData || {}).draftOf;
  if (!moment) return;
  const line = document.createElement('div');
  line.className = 'ks-draft';
  line.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = `Wat u op ${moment} typte, staat er weer in. Het is nog niet verstuurd.`;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn btn-default btn-sm';
  again.textContent = 'Begin opnieuw';
  again.addEventListener('click', async () => {
    again.disabled = true;
    await endDraft(element);
    if (await send(form, {}) && await openAnew(form)) line.remove();
    else again.disabled = false;
  });
  line.append(text, ' ', again);
  element.closest('.fjs-container').before(line);
}

/** The form as the server has it now, without what was typed. */
async function openAnew(form) {
  const at = form._getState().schema.keptAt;
  const start = at.startsWith('process-definition/');
  const schema = await read(`${engine()}/${at}/deployed-${start ? 'start-' : ''}form`);
  const values = start ? {} : await read(`${engine()}/${at}/form-variables?deserializeValues=false`);
  if (!schema || !values) return false;
  const data = {};
  Object.entries(values).forEach(([key, { type, value }]) => (data[key] = type === 'Json' ? JSON.parse(value) : value));
  await form.importSchema(schema, data);
  return true;
}

async function read(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  return answer.ok ? answer.json() : undefined;
}

/** The form viewer hands itself to its parts as context; that is the one way to it. */
function formIn(element) {
  const nodes = [(element.closest('.fjs-container') || {}).__k];
  while (nodes.length) {
    const node = nodes.pop();
    if (!node) continue;
    const context = node.props && node.props.value;
    if (context && typeof context.getService === 'function') {
      const form = context.getService('form', false);
      if (form && form._getSubmitData) return form;
    }
    nodes.push(...[].concat(node.__k || []));
  }
  return undefined;
}

function engine() {
  return `${document.querySelector('base').getAttribute('app-root')}/api/engine/engine/default`;
}
