// Fills the letter below the form while somebody types. Nothing leaves this page: the server forbids it too, by the page's own policy.
const form = document.getElementById('letter-form');
const problem = document.getElementById('letter-problem');
const field = id => document.getElementById(id);
const dutchDay = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

function text(id) {
  const { type, value, checked, classList } = field(id);
  if (type === 'checkbox') return checked ? 'ja' : '';
  return classList.contains('typed-day') ? day(value.trim()) : value.trim();
}

/** In words; what is no day stays as it is, and is refused before printing. */
function day(typed) {
  const [, date, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) || [];
  const found = new Date(year, month - 1, date, 12);
  return found.getMonth() === month - 1 && found.getDate() === Number(date) ? dutchDay.format(found) : typed;
}

function write() {
  for (const place of document.querySelectorAll('[data-from]')) {
    const from = place.dataset.from;
    if (from === 'today') place.textContent = dutchDay.format(new Date());
    else if (from === 'childDateLabel') place.textContent = text('phase') === 'Kind geboren' ? 'Kind geboren op' : 'Uitgerekende datum';
    else place.textContent = text(from);
  }
  for (const part of document.querySelectorAll('[data-part]')) {
    part.hidden = part.dataset.part === 'urgent' ? text('urgency') !== 'Spoed' : text(part.dataset.part) === '';
  }
}

function say(message, where) {
  problem.textContent = message;
  problem.hidden = !message;
  if (where) field(where).focus();
}

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', () => {
  say('');
  write();
});

document.getElementById('print').addEventListener('click', () => {
  const empty = ['sender', 'senderJob', 'receiver', 'parent'].find(id => text(id) === '');
  const wrong = [...document.querySelectorAll('[data-pattern]')]
    .find(({ id, dataset }) => text(id) && !new RegExp(dataset.pattern).test(text(id)));
  if (empty) say('Vul nog in: ' + document.querySelector(`label[for=${empty}]`).textContent.toLowerCase() + '.', empty);
  else if (wrong) say(wrong.dataset.wrong, wrong.id);
  else if (!field('agreed').checked) say('Bespreek de brief eerst met de ouder. Zet daarna het vinkje.', 'agreed');
  else window.print();
});

document.getElementById('wipe').addEventListener('click', () => {
  form.reset();
  say('');
  write();
  field('sender').focus();
});

// Going back to this page must not bring back what was typed.
window.addEventListener('pagehide', () => form.reset());
window.addEventListener('pageshow', () => {
  form.reset();
  write();
});
