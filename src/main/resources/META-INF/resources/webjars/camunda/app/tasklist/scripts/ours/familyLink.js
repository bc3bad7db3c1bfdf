// From an opened task to our own pages about it: its family, for who may open that page, and taking it over from the
// colleague who has it. The server says which there are.
import { ownPage } from './ownPages.js';

export const linkToFamily = linkFrom('family-link', 'task.page', 'Naar dit gezin', 2);
export const linkToTakeOver = linkFrom('take-over-link', 'task.takeOver', 'Neem over van collega', 3);

function linkFrom(id, address, text, priority) {
  return {
    id,
    pluginPoint: 'tasklist.task.action',
    priority,
    render: (node, context, scope) => {
      scope.$watch(address, page => {
        node.replaceChildren();
        if (!page) return;
        const link = document.createElement('a');
        link.className = 'ks-family';
        link.href = ownPage(page);
        link.textContent = text;
        node.append(link);
      });
    }
  };
}
