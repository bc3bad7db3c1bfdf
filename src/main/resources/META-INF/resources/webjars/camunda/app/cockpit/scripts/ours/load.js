// How much is open with whom, of the families that somebody coordinates: every number opens its list.
import { bar, choose, FAMILIES } from './handTools.js';
import { ask, drawing, element, link, may, table, text } from './shown.js';

export const load = {
  id: 'ours-load',
  pluginPoint: 'cockpit.dashboard',
  priority: 9,
  properties: { label: 'Wat er bij wie ligt' },
  render: async node => {
    if (!(await may()).families) return;
    const place = element('div', { className: 'ours-today' });
    node.append(place);
    const show = async said => {
      const found = await ask('/regie/belasting');
      place.replaceChildren(element('h3', { textContent: 'Wat er bij wie ligt' }), element('p', { role: 'status', textContent: said ?? '' }));
      if (!found) return;
      if (!found.houses.length) place.append(text('Van de gezinnen die u bewaakt, staat nu niets open.'));
      else place.append(numbers('Per organisatie', found.houses, 'organisatie', show));
      if (found.people.length) place.append(numbers('Bij uw eigen organisatie, per persoon', found.people, 'collega', show));
      if (found.more) place.append(text('Er staat meer open dan hier geteld is.'));
    };
    await show();
  }
};

const numbers = (title, rows, path, again) => element('div', {}, element('h4', { textContent: title }),
  ...rows.map(row => {
    const inside = element('div', {});
    const one = element('details', {},
      element('summary', {}, element('strong', { textContent: row.open }), ` ${row.name}${row.late ? `, ${row.late} te laat` : ''}`), inside);
    one.addEventListener('toggle', async () => {
      if (!one.open || inside.childElementCount) return;
      const found = await ask(`/regie/belasting/${path}/${encodeURIComponent(row.code)}`);
      if (!found) inside.append(text('Dit kon niet worden gelezen. Log opnieuw in.'));
      else inside.append(list(row.name, found.rows), bar(inside, FAMILIES, again));
    });
    return one;
  }));

const list = (name, rows) => table(`Wat open staat bij ${name}`, ['Gezin', 'Stap', 'Termijn', 'Wie'], rows.map(row => [
  element('span', {}, choose(row.task, `${row.mark}, ${row.step}`), link(row.page, row.mark)),
  drawing(row.drawing, row.step), row.due, row.who]));
