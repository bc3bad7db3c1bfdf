// What is a sign only gets a name for who hears the screen, and what is wrongly said about a field goes.

const NAMES = [
  ['.region-toggle[data-region="filters"]', 'Lijsten in- of uitklappen'],
  ['.region-toggle[data-region="list"]', 'Taken in- of uitklappen'],
  ['.region-toggle[data-region="task"]', 'Taak in- of uitklappen'],
  ['.maximize[data-region="task"]', 'Taak zo groot mogelijk'],
  ['.sorting-choice .sort-direction', 'Volgorde omdraaien'],
  ['[cam-widget-search-pill] .remove-search', 'Zoekwoord weghalen'],
  ['.app-switch > .dropdown-toggle', 'Andere schermen'],
  ['.meta .unclaim', 'Teruggeven'],
  ['.navbar-toggle', 'Menu']
];

export function nameSigns() {
  const all = () => {
    NAMES.forEach(([which, name]) => each(`${which}:not([aria-label])`, sign => sign.setAttribute('aria-label', name)));
    each('.modal[role="dialog"]', dialogue => {
      const title = dialogue.querySelector('.modal-header h3');
      const name = title ? title.textContent.trim() : 'Venster';
      if (dialogue.getAttribute('aria-label') !== name) dialogue.setAttribute('aria-label', name);
    });
    each('[cam-widget-search-pill] [aria-expanded], input.main-field[aria-expanded]', field => field.removeAttribute('aria-expanded'));
    each('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])', field => (field.tabIndex = 0));
  };
  new MutationObserver(all).observe(document.documentElement,
    { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-expanded', 'tabindex'] });
  all();
}

function each(which, then) {
  document.querySelectorAll(which).forEach(then);
}
