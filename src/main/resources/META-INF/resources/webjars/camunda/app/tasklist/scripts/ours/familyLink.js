// From an opened task to the page about its family, for who may open that page: the server says so.

export const linkToFamily = {
  id: 'family-link',
  pluginPoint: 'tasklist.task.action',
  priority: 2,
  render: (node, context, scope) => {
    scope.$watch('task.page', page => {
      node.replaceChildren();
      if (!page) return;
      // The web apps live under /camunda; our own pages lie beside it.
      const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
      const link = document.createElement('a');
      link.className = 'ks-family';
      link.href = root + page;
      link.textContent = 'Naar dit gezin';
      node.append(link);
    });
  }
};
