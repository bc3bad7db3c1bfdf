// By when: the day itself, and in how many days that is, counted as people do: tomorrow is one.

const DAY = 24 * 60 * 60 * 1000;
const OFTEN = 20000;   // milliseconds; the practice clock can be moved on another page

/** Puts the words into an element, and keeps them true. */
export function showDue(element, due) {
  if (element.dataset.due === due) return;
  element.dataset.due = due;
  element.classList.add('ks-due');
  say(element);
}

export function keepDaysTrue() {
  const all = () => document.querySelectorAll('.ks-due').forEach(say);
  setInterval(all, OFTEN);
  window.addEventListener('focus', () => setTimeout(all, 800));
}

function say(element) {
  const due = new Date(element.dataset.due);
  const text = isNaN(due) ? '' : `Uiterlijk: ${words(due, new Date())}`;
  if (element.textContent !== text) element.textContent = text;
  element.classList.toggle('overdue', due < new Date());
}

function words(due, now) {
  const year = due.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' };
  const day = due.toLocaleDateString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', ...year });
  const days = Math.round((midnight(due) - midnight(now)) / DAY);
  if (days === 0) {
    const time = due.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
    return `${day}, vandaag om ${time} uur`;
  }
  return `${day}, ${days > 0 ? inDays(days) : ago(-days)}`;
}

function inDays(days) {
  return days === 1 ? 'morgen' : `over ${days} dagen`;
}

function ago(days) {
  return days === 1 ? 'gisteren' : `${days} dagen geleden`;
}

function midnight(moment) {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
