// Shows the description of a task, in which the server says for which family and why, in the list and above the form.
import { showDue } from './dueDays.js';
import { keepNowMoving } from './practiceTime.js';

const URGENT = ' – spoed';   // as the server says it behind the family's mark

/** In the list: the first line of the description, and by when. */
export const noteInList = {
  id: 'task-note',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render: (node, context, scope) => {
    keepNowMoving(scope);
    const [firstLine] = (scope.task.description || '').split('\n');
    if (firstLine) {
      const note = document.createElement('p');
      note.className = firstLine.includes(URGENT) ? 'ks-note ks-urgent' : 'ks-note';
      note.textContent = firstLine;
      node.append(note);
    }
    if (scope.task.due) {
      const due = document.createElement('p');
      showDue(due, scope.task.due);
      node.append(due);
    }
  }
};

/** In the task itself: all of it, between the task's name and its form. */
export const noteInTask = {
  id: 'task-note-above-form',
  pluginPoint: 'tasklist.task.action',
  priority: 1,
  render: (node, context, scope) => {
    const show = () => {
      showAboveForm(short((scope.task && scope.task.description) || ''));
      showDay((scope.task && scope.task.due) || '');
    };
    scope.$watch('task.description', show);
    // The task's card appears after the task is known, and appears anew for every task.
    const observer = new MutationObserver(show);
    observer.observe(document.body, { subtree: true, childList: true });
    scope.$on('$destroy', () => observer.disconnect());
  }
};

function showAboveForm(description) {
  const header = document.querySelector('.task-card > header');
  if (!header) return;
  let note = header.querySelector('.ks-task-note');
  if (!note) {
    note = document.createElement('p');
    note.className = 'ks-task-note';
    header.append(note);
  }
  if (note.textContent !== description) note.textContent = description;
  note.hidden = !description;
  note.classList.toggle('ks-urgent', description.split('\n')[0].includes(URGENT));
}

/** Which family and what to do, a line each; why here and by when, together. */
function short(description) {
  const [family, what, ...facts] = description.split('\n');
  return [family, what, facts.join(' · ')].filter(line => line).join('\n');
}

function showDay(due) {
  document.querySelectorAll('.task-card .due-date').forEach(place => {
    let shown = place.querySelector('.ks-due');
    if (!shown) {
      shown = document.createElement('span');
      place.append(shown);
    }
    showDue(shown, due);
  });
}
