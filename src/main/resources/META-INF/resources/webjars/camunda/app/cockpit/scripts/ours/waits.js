// Where a process waits: as colour on its drawing and as a table beside it, of months that are over.
import { ask, element, may, table, text } from './shown.js';

const NONE = 'Er valt nog niets te zeggen: over minder dan tien keer staat hier niets.';
const asked = new Map();

/** Asked once for the drawing and the tab of one page. */
function places(definition) {
  const process = definition.split(':')[0];
  if (!asked.has(process)) {
    asked.set(process, found(process));
    setTimeout(() => asked.delete(process), 5000);
  }
  return asked.get(process);
}

async function found(process) {
  const { families, coalition } = await may();
  return (families || coalition) && (await ask(`/regie/wachten/${process}`))?.places || [];
}

const said = step => `De helft is klaar binnen ${step.median.text}, negen van de tien binnen ${step.most.text}`;

export const heat = {
  id: 'ours-heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: async (viewer, { processDefinitionId }) => {
    const [place] = await places(processDefinitionId);
    const elements = viewer.get('elementRegistry');
    (place?.steps ?? []).filter(step => elements.get(step.step)).forEach(step => {
      viewer.get('canvas').addMarker(step.step, `ours-heat-${step.heat}`);
      viewer.get('overlays').add(step.step, 'ours-wait', {
        position: { bottom: 12, left: 8 },
        html: element('span', { className: 'ours-wait', textContent: step.median.text, title: said(step) })
      });
    });
  }
};

export const waiting = {
  id: 'ours-waiting',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 97,
  properties: { label: 'Waar het wacht' },
  render: async (node, { processDefinitionId }) => {
    const all = await places(processDefinitionId);
    node.append(text('Hoe lang een stap openstond tot iemand die deed, in werkdagen. Alleen maanden die voorbij zijn, en alleen wat tien keer of vaker gebeurde.', 'ours-said'));
    if (!all.length) node.append(text('Met uw rol ziet u hier geen cijfers.', 'ours-said'));
    node.append(...all.map(place => ofPlace(place)));
  }
};

const ofPlace = place => element('section', {},
  element('h4', { className: 'ours-said', textContent: place.months ? `${place.place}, ${place.months}` : place.place }),
  place.steps.length ? table(`Waar het wacht in ${place.place}`,
    ['Stap', 'De helft klaar binnen', 'Negen van de tien binnen', 'Hoe vaak', 'Waarover'],
    place.steps.map(step => [
      element('span', {}, element('span', { className: `ours-swatch ours-heat-${step.heat}`, ariaHidden: 'true' }), step.name),
      step.median.text, step.most.text, step.base.text, step.scope || 'deze gemeente'
    ])) : text(NONE, 'ours-said'));
