// Steps that the program could not do: which, since when, what went wrong, and trying again. Administration reads numbers.
import { button, dialogue } from './handTools.js';
import { ask, drawing, element, link, may, table, text } from './shown.js';

export const failed = {
  id: 'ours-failed',
  pluginPoint: 'cockpit.dashboard',
  priority: 8,
  properties: { label: 'Mislukte stappen' },
  render: async node => {
    const { families, coalition, administers } = await may();
    if (!families && !coalition && !administers) return;
    const place = element('div', { className: 'ours-today' });
    node.append(place);
    const show = async said => {
      const [ofFamilies, ofCoalition, numbers] = await Promise.all([
        families && ask('/regie/mislukt/gezinnen.json'), coalition && ask('/regie/mislukt/coalitie.json'),
        administers && ask('/regie/mislukt/aantallen.json')]);
      place.replaceChildren(element('h3', { textContent: 'Mislukte stappen' }), element('p', { role: 'status', textContent: said ?? '' }));
      if (ofFamilies) place.append(list(ofFamilies.rows, 'Gezin', 'Bij de gezinnen die u bewaakt, staat geen stap stil.', show));
      if (ofCoalition) place.append(list(ofCoalition.rows, 'Waarover', 'Bij uw coalitie staat geen stap stil.', show));
      if (numbers) place.append(counted(numbers.rows));
    };
    await show();
  }
};

const list = (rows, about, none, again) => rows.length ? element('div', {},
  text('Deze stappen doet het programma zelf. Ze lukten niet, en gaan niet vanzelf verder.'),
  table('Mislukte stappen', [about, 'Stap', 'Staat stil sinds', 'Wat ging er mis', 'Wat u kunt doen', 'Opnieuw'], rows.map(row => [
    link(row.page, row.about), drawing(row.drawing, row.step), row.since, row.wrong, row.cure,
    button('Probeer opnieuw', () => dialogue(row.again, row.again, again))
  ]))) : text(none);

const counted = rows => rows.length ? element('div', {},
  text('Alleen aantallen. Wie een gezin of een coalitie bewaakt, kan de stap opnieuw proberen.'),
  table('Mislukte stappen in aantallen', ['Gemeente', 'Proces', 'Hoe vaak', 'Langst stil sinds', 'Wat ging er mis', 'Wat helpt'], rows.map(row => [
    row.place, row.process, String(row.count), row.since, row.wrong, row.cure
  ]))) : text('Er staat nu geen stap stil.');
