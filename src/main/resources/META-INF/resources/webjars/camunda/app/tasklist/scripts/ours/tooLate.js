// Who answers what a colleague finished meanwhile reads it where they pressed: who did, and that their answer is kept.

const SENT = /\/task\/[^/]+\/submit-form/;
const TOO_LATE = /^Deze taak (was al klaar|is verder gegaan)/;

export function sayWhoFinished() {
  const send = XMLHttpRequest.prototype.send;   // as the other parts left it
  XMLHttpRequest.prototype.send = function (...call) {
    this.addEventListener('load', () => say(tooLate(this)));
    return send.apply(this, call);
  };
}

function tooLate(request) {
  if (!SENT.test(request.responseURL) || request.status === 200 || request.status === 204) return '';
  try {
    const { message } = JSON.parse(request.responseText);
    return TOO_LATE.test(message) ? message : '';
  } catch (notForUs) {
    return '';
  }
}

function say(text) {
  document.querySelectorAll('.ks-too-late').forEach(old => old.remove());
  const bar = text && document.querySelector('[cam-tasklist-form] .form-actions');
  if (!bar) return;
  const said = document.createElement('p');
  said.className = 'ks-too-late';
  said.setAttribute('role', 'alert');
  bar.prepend(said);
  said.textContent = text;
}
