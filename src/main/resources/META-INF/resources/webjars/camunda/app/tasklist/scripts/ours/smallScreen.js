// On a small screen, or a large one with large letters, a task opens below the whole list: the page goes there, and the
// cursor too, so that a tap shows something and a reader of the screen says it.

const SMALL = '(max-width: 768px)';
const PATIENCE = 3000;   // milliseconds

export function goToOpenedTask() {
  document.addEventListener('click', event => {
    if (event.target.closest('.tasks-list .task')) showOpenedTask();
  });
}

export function showOpenedTask() {
  if (matchMedia(SMALL).matches) waitForTask(performance.now() + PATIENCE);
}

function waitForTask(until) {
  const name = document.querySelector('.task-card h2.task');
  if (name && name.textContent.trim() && document.querySelector('.task-card .fjs-form')) {
    name.tabIndex = -1;
    name.focus({ preventScroll: true });
    name.scrollIntoView({ block: 'start' });
  } else if (performance.now() < until) {
    setTimeout(() => waitForTask(until), 100);
  }
}
