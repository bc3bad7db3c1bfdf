// On a small screen a task opens below the whole list: the page goes there, so that a tap shows something.

const SMALL = '(max-width: 768px)';
const PATIENCE = 3000;   // milliseconds

export function goToOpenedTask() {
  document.addEventListener('click', event => {
    if (matchMedia(SMALL).matches && event.target.closest('.tasks-list .task')) waitForTask(performance.now() + PATIENCE);
  });
}

function waitForTask(until) {
  const name = document.querySelector('.task-card h2.task');
  if (name && name.textContent.trim() && document.querySelector('.task-card .fjs-form')) {
    name.scrollIntoView({ block: 'start' });
  } else if (performance.now() < until) {
    setTimeout(() => waitForTask(until), 100);
  }
}
