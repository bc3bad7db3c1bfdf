// Versions of a drawing side by side: what began under one, stays under it.
import { askEngine, element, table, text } from './shown.js';

export const versions = {
  id: 'ours-versions',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 96,
  properties: { label: 'Versies' },
  render: async (node, { processDefinitionId }) => {
    const key = processDefinitionId.split(':')[0];
    node.append(text('Wat begonnen is onder een versie, blijft daaronder tot het klaar is. U ziet alleen wat u mag openen.', 'ours-said'));
    const all = await askEngine(`/process-definition?key=${key}&sortBy=version&sortOrder=desc&maxResults=50`) ?? [];
    const numbers = await Promise.all(all.map(one => askEngine('/process-instance/count', { processDefinitionId: one.id })));
    node.append(table('Versies van dit proces', ['Versie', 'Loopt nu'], all.map((one, n) => [
      element('a', { href: `#/process-definition/${one.id}/runtime`, textContent: `Versie ${one.version}${n ? '' : ', de nieuwste'}${one.id === processDefinitionId ? ' (deze tekening)' : ''}` }),
      numbers[n] ? `${numbers[n].count} keer` : 'niet te lezen'
    ])));
  }
};
