// A process: what of it is open for whom, and which families are over.
import { drawing, element, link, pages, table, text } from './shown.js';

const key = definition => definition.split(':')[0];

export const running = {
  id: 'ours-running',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 99,
  properties: { label: 'Wat nu open staat' },
  render: (node, { processDefinitionId }) => {
    node.append(text('Elke regel is een stap die open staat. Wat het eerst moet, staat bovenaan.', 'ours-said'));
    return pages(node, `/regie/proces/${key(processDefinitionId)}`, rows =>
      table('Wat nu open staat', ['Gezin', 'Stap', 'Termijn', 'Wie', ''], rows.map(row => [
        link(row.page, row.mark), row.step, row.due, row.who ?? '',
        element('span', {}, row.why ? element('strong', { className: 'ours-late', textContent: 'Te laat. ' }) : null, drawing(row.drawing, 'Op de tekening'))
      ])), 'Van dit proces staat nu geen stap open bij de gezinnen die u bewaakt.');
  }
};

export const finished = {
  id: 'ours-finished',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 98,
  properties: { label: 'Afgesloten gezinnen' },
  render: node => pages(node, '/regie/afgesloten.json', rows =>
    table('Afgesloten gezinnen', ['Gezin', 'Maand', 'Hoe', 'Wat er gevraagd was'], rows.map(row => [
      link(row.page, row.mark), row.month, row.how,
      element('ul', { className: 'ours-list' }, ...row.outcomes.map(one => element('li', { textContent: one })))
    ])), 'Van de gezinnen die u bewaakt, is er nog geen afgesloten.')
};
