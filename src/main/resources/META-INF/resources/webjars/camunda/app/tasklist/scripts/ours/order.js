// What is due first stands first, until somebody chooses another order; another order begins at the first page.

const FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

/** Before the app looks at its address; it would write there that what is newest comes first. */
export function dueFirst() {
  const [path, asked] = query();
  if (asked.has('sorting')) return;
  asked.set('sorting', FIRST);
  history.replaceState(history.state, '', `${path}?${asked}`);
}

export function firstPageOfAnotherOrder() {
  document.addEventListener('click', event => {
    if (!event.target.closest('.tasks-list .sorting-choice')) return;
    setTimeout(() => {
      const [path, asked] = query();
      if (!asked.has('page') || asked.get('page') === '1') return;
      asked.set('page', '1');
      location.hash = `${path}?${asked}`;
    }, 100);
  });
}

function query() {
  const [path, asked] = location.hash.split('?');
  return [path || '#/', new URLSearchParams(asked)];
}
