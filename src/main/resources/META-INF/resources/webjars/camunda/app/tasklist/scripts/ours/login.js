// A wrong password empties only the password, and who came for a certain task, list or page gets there after logging in.
import { ownPage } from './ownPages.js';
import { wantedPage } from './wantedPage.js';

const LOGIN = /\/auth\/user\/default\/login\//;
const SOON = 200;   // milliseconds in which the app has dealt with an answer

const wanted = location.hash;   // before the app goes to its login page

export function keepNameAndWay() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (method === 'POST' && LOGIN.test(address)) {
      const name = nameField();
      const typed = name ? name.value : '';
      this.addEventListener('loadend', () => setTimeout(() => (this.status === 200 ? goOn() : fillIn(typed)), SOON));
    }
    return open.call(this, method, address, ...rest);
  };
}

function goOn() {
  const page = wantedPage();
  if (page) location.assign(ownPage(page));
  else if (/[?&](task|filter)=/.test(wanted)) location.hash = wanted;
}

function fillIn(typed) {
  const field = nameField();
  if (!field || field.value) return;
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const password = document.querySelector('form[name="signinForm"] input[type="password"]');
  if (password) password.focus();
}

function nameField() {
  return document.querySelector('form[name="signinForm"] input[type="text"]');
}
