// After an answer people read what happens now, and the next step for the same family that is theirs opens by itself.
import { whenAnswered } from './answers.js';
import { showOpenedTask } from './smallScreen.js';

const LONG = 20000;   // milliseconds

export function goToNextStep() {
  whenAnswered(/\/task\?.*processInstanceId=/, ({ _embedded: { task: [next] } }) => {
    if (!next) {
      tell('Verstuurd. U hoeft hier nu niets te doen. Verandert dat? Dan staat het in uw takenlijst of bij Berichten.');
      return;
    }
    tell(`Verstuurd. Uw volgende stap staat nu open: ${next.name}.`);
    // the app has closed the task that is done by then
    setTimeout(() => open(next.id), 300);
  });
}

function open(task) {
  const [path, query] = location.hash.split('?');
  const asked = new URLSearchParams(query);
  asked.set('forceDisplayTask', 'true');
  asked.set('task', task);
  location.hash = `${path || '#/'}?${asked}`;
  showOpenedTask();
}

function tell(text) {
  document.querySelectorAll('.ks-told').forEach(old => old.remove());
  const told = document.createElement('div');
  told.className = 'ks-told';
  told.setAttribute('role', 'status');
  document.body.append(told);
  told.textContent = text;   // after it is there: only what changes is read aloud
  setTimeout(() => told.remove(), LONG);
}
