// A process: what of it is open for whom, and which families are over.
import { bar, choose, COALITION, FAMILIES } from './handTools.js';
import { ask, drawing, element, link, may, pages, table, text, work } from './shown.js';

const key = definition => definition.split(':')[0];

export const running = {
  id: 'ours-running',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 99,
  properties: { label: 'Wat nu open staat' },
  render: async (node, { processDefinitionId }) => {
    const { families, coalition } = await may();
    if (families || coalition) node.append(text('Elke regel is een stap die open staat. Wat het eerst moet, staat bovenaan.', 'ours-said'));
    else node.append(text('Met uw rol ziet u hier de tekening, en geen gezinnen.', 'ours-said'));
    const place = element('div', {});
    node.append(place);
    const show = async said => {
      place.replaceChildren(element('p', { className: 'ours-said', role: 'status', textContent: said ?? '' }));
      if (families) await ofFamilies(place, key(processDefinitionId));
      if (coalition) place.append(await ofCoalition(processDefinitionId));
      if (place.querySelector('.ours-choose')) place.append(bar(place, families ? FAMILIES : COALITION, show));
    };
    await show();
  }
};

const ofFamilies = (node, process) => pages(node, `/regie/proces/${process}`, rows =>
  table('Wat nu open staat', ['Gezin', 'Stap', 'Termijn', 'Wie', 'Waar'], rows.map(row => [
    element('span', {}, choose(row.task, `${row.mark}, ${row.step}`), link(row.page, row.mark)), row.step, row.due, row.who ?? '',
    element('span', {}, row.late ? element('strong', { className: 'ours-late', textContent: 'Te laat. ' }) : null, drawing(row.drawing, 'Op de tekening'))
  ])), 'Van dit proces staat nu geen stap open bij de gezinnen die u bewaakt.');

async function ofCoalition(definition) {
  const found = await ask(`/regie/coalitie/proces/${key(definition)}`);
  return found && found.rows.length ? work(found.rows) : text('Van dit proces staat nu geen stap open in uw gemeente.');
}

export const finished = {
  id: 'ours-finished',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 98,
  properties: { label: 'Afgesloten gezinnen' },
  render: async node => !(await may()).families ? node.append(text('Met uw rol ziet u hier geen gezinnen.', 'ours-said')) : pages(node, '/regie/afgesloten.json', rows =>
    table('Afgesloten gezinnen', ['Gezin', 'Maand', 'Hoe', 'Wat er gevraagd was'], rows.map(row => [
      link(row.page, row.mark), row.month, row.how,
      element('ul', { className: 'ours-list' }, ...row.outcomes.map(one => element('li', { textContent: one })))
    ])), 'Van de gezinnen die u bewaakt, is er nog geen afgesloten.')
};
