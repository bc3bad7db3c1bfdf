// One running process, of a family or of a coalition: the way it took on the drawing, who did what, and which clocks run.
import { bar, button, choose, COALITION, dialogue, FAMILIES } from './handTools.js';
import { ask, element, link, may, table, text } from './shown.js';

const asked = new Map();

/** Asked once for the drawing and the tab of one page: each look is written down. */
function path(instance) {
  if (!asked.has(instance)) {
    asked.clear();
    asked.set(instance, asFar(instance));
    setTimeout(() => asked.delete(instance), 5000);
  }
  return asked.get(instance);
}

async function asFar(instance) {
  const { families, coalition } = await may();
  return (coalition && await ask(`/regie/coalitie/zaak/${instance}`)) || (families && await ask(`/regie/zaak/${instance}`)) || null;
}

export const way = {
  id: 'ours-way',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render: async (viewer, { processInstanceId }) => {
    const found = await path(processInstanceId);
    if (!found) return;
    const elements = viewer.get('elementRegistry');
    const passed = [...found.passed, ...found.done.filter(one => !one.open).map(one => one.element)];
    passed.filter(one => elements.get(one)).forEach(one => viewer.get('canvas').addMarker(one, 'ours-passed'));
  }
};

export const who = {
  id: 'ours-who',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 99,
  properties: { label: 'Verloop' },
  render: async (all, { processInstanceId }) => {
    const node = element('div', {});
    all.append(node);
    await show(node, processInstanceId, '');
  }
};

async function show(node, processInstanceId, said) {
  const found = await path(processInstanceId);
  node.replaceChildren(element('p', { className: 'ours-said', role: 'status', textContent: said }));
  if (!found) {
    node.append(text('Dit is niet van een gezin dat u bewaakt, en niet van uw coalitie.', 'ours-said'));
    return;
  }
  nameTheCase(processInstanceId, found.mark);
  node.append(
    ...await hand(found, processInstanceId, node),
    element('p', { className: 'ours-said' },
      link(found.page, `Naar ${found.tasks ? found.mark : 'de coalitie'}`),
      ...(found.tasks ? [' · ', link(found.tasks, 'Geef een taak aan iemand anders'), ' · ', link('/losse-eindes', 'Losse eindes')] : [])),
    found.agreement ? text(`Loopt onder de afspraak: ${found.agreement}.`, 'ours-said') : '',
    table('Wie deed wat', ['Stap', 'Wie', 'Wanneer'], found.done.map(one => [one.what, one.who, one.when])),
    found.clocks.length ? table('Wat er vanzelf gebeurt, en wanneer', ['Termijn die loopt', 'Eindigt'], found.clocks.map(one => [one.what, one.when])) : '');
}

/** What is open, and what can be done with it; of a coalition also what was done. */
async function hand(found, instance, node) {
  const again = said => { asked.clear(); show(node, instance, said); };
  const can = found.tasks ? await ask(`/regie/kan/${found.page.split('/').pop()}`) ?? [] : [];
  const done = found.tasks ? [] : await ask(`/regie/coalitie/gedaan/${instance}`) ?? [];
  const place = element('div', {}, ...found.open.map(one =>
    element('p', { className: 'ours-said' }, element('label', {}, choose(one.task, one.what), one.what))));
  if (found.open.length) {
    place.append(bar(place, found.tasks ? FAMILIES : COALITION, again));
  }
  if (can.length) place.append(element('div', { className: 'ours-hand' }, ...can.map(one => button(one.label, () => dialogue(one.path, one.path, again)))));
  if (done.length) place.append(table('Wat met de hand veranderd is', ['Stap', 'Wie', 'Wanneer', 'Wat'], done.map(one => [one.step, one.who, one.when, one.what])));
  return [place];
}

/** Above the page Cockpit says the id. Only texts change: the app keeps references to its nodes. */
function nameTheCase(instance, mark) {
  const texts = document.createTreeWalker(document.querySelector('.breadcrumbs-panel'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const one = texts.currentNode;
    if (one.data.includes(instance)) one.data = one.data.replace(instance, mark);
  }
}
