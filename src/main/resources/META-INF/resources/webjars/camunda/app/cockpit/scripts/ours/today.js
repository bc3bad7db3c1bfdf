// The first thing on the dashboard: what needs somebody now, what needs them first on top. Each number opens its list.
import { ask, drawing, element, link, table, text } from './shown.js';

const GROUPS = {
  nobody: ['Niemand kan dit doen', 'Niemand die dit mag doen, kan nu inloggen of was er kort geleden.'],
  late: ['Te laat', 'De termijn van deze stap is voorbij.'],
  stalled: ['Vastgelopen', 'Van deze verwijzing zoekt u de oplossing.'],
  soon: ['Bijna te laat', 'De termijn van deze stap eindigt binnen twee werkdagen.'],
  loose: ['Losgeraakt', 'Het programma wacht hier op iets dat niet vanzelf komt.']
};

export const today = {
  id: 'ours-today',
  pluginPoint: 'cockpit.dashboard',
  priority: 10,
  properties: { label: 'Wat eerst iemand nodig heeft' },
  render: async node => {
    const found = await ask('/regie/vandaag.json');
    const section = node.closest('section.deprecate');
    if (!found) {
      if (section) section.hidden = true;
      return;
    }
    const filled = found.groups.filter(group => group.rows.length);
    node.append(element('div', { className: 'ours-today' },
      ...filled.map((group, n) => list(group, !n)),
      filled.length ? null : text('Niets van de gezinnen die u bewaakt, heeft nu iemand nodig.'),
      element('p', {}, found.looked ? `Losse eindes gecontroleerd op ${found.looked}. ` : '', link('/losse-eindes', 'Naar losse eindes en wat u kunt doen')),
      element('p', {}, link('/gezinnen', 'Mijn gezinnen'))));
  }
};

function list(group, open) {
  const [title, why] = GROUPS[group.code];
  const number = element('strong', { textContent: group.rows.length + (group.more ? ' of meer' : '') });
  return element('details', { open },
    element('summary', {}, number, ` ${title.toLowerCase()}`),
    text(why),
    table(title, ['Gezin', 'Stap', 'Termijn', 'Wie', 'Waarom'], group.rows.map(row => [
      link(row.page, row.mark),
      row.drawing ? drawing(row.drawing, row.step) : row.step,
      row.due, row.who ?? '', row.why ?? why
    ])));
}
