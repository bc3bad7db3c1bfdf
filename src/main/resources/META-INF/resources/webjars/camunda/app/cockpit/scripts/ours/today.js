// The first thing on the dashboard: what needs somebody now, what needs them first on top. Each number opens its list.
import { bar, choose, COALITION, FAMILIES } from './handTools.js';
import { ask, drawing, element, link, may, table, text, work } from './shown.js';

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
    const { families: keeps, coalition: looksAfter, administers } = await may();
    const section = node.closest('section.deprecate');
    if (!keeps && !looksAfter && !administers && section) section.hidden = true;
    if (!keeps && !looksAfter) return;
    const place = element('div', { className: 'ours-today' });
    node.append(place);
    const show = async said => {
      const [families, coalition] = await Promise.all([
        keeps && ask('/regie/vandaag.json'), looksAfter && ask('/regie/coalitie/vandaag.json')]);
      place.replaceChildren(element('p', { role: 'status', textContent: said ?? '' }));
      if (families) ofFamilies(place, families, show);
      if (coalition) ofCoalition(place, coalition.rows, show);
    };
    await show();
  }
};

function ofFamilies(all, found, again) {
  const place = element('div', {});
  all.append(place);
  const filled = found.groups.filter(group => group.rows.length);
  place.append(
    ...filled.map((group, n) => list(group, !n)),
    filled.some(group => group.rows.some(row => row.task)) ? bar(place, FAMILIES, again) : '',
    filled.length ? '' : text('Niets van de gezinnen die u bewaakt, heeft nu iemand nodig.'),
    element('p', {}, found.looked ? `Losse eindes gecontroleerd op ${found.looked}. ` : '', link('/losse-eindes', 'Naar losse eindes en wat u kunt doen')),
    element('p', {}, 'Wat er van uzelf wordt gevraagd, staat in uw ', link('/camunda/app/tasklist/default/', 'Takenlijst'), '.'));
}

function list(group, open) {
  const [title, why] = GROUPS[group.code];
  return folded(group.rows.length + (group.more ? ' of meer' : ''), title, why, open,
    table(title, ['Gezin', 'Stap', 'Termijn', 'Wie', 'Waarom', 'Wat u kunt doen'], group.rows.map(row => [
      element('span', {}, choose(row.task, `${row.mark}, ${row.step}`), link(row.page, row.mark)),
      row.drawing ? drawing(row.drawing, row.step) : row.step,
      row.due, row.who ?? 'niemand', row.why ?? why, row.cure ? link(row.cure.page, row.cure.text) : ''
    ])));
}

const ORDER = {
  nobody: ['Niemand kan dit doen', 'Niemand die dit mag doen, kan nu inloggen. Vraag functioneel beheer om iemand die rol te geven.'],
  late: ['Te laat', 'De termijn van deze stap is voorbij.'],
  yours: ['Voor u', 'U kunt deze stap nu doen.'],
  week: ['Deze week', 'De termijn van deze stap eindigt binnen vijf werkdagen.'],
  later: ['Later', 'Wat het eerst moet, staat bovenaan.']
};

function ofCoalition(all, rows, again) {
  const place = element('div', {});
  all.append(place);
  const filled = Object.keys(ORDER).map(code => [code, rows.filter(row => row.group === code)]).filter(([, some]) => some.length);
  place.append(...filled.map(([code, some], n) => folded(some.length, ...ORDER[code], !n, work(some))));
  if (rows.length) place.append(bar(place, COALITION, again));
  if (!rows.length) place.append(text('Bij uw coalitie, haar afspraken en haar sociale kaart staat nu niets open.'));
  place.append(element('p', {}, link('/coalitie', 'Naar de coalitie')));
}

const folded = (number, title, why, open, inside) => element('details', { open },
  element('summary', {}, element('strong', { textContent: number }), ` ${title.toLowerCase()}`), text(why), inside);
