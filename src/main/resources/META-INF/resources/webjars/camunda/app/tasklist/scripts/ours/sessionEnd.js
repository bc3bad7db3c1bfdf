// Who was away too long reads so, and logs in beside this page: what they typed stays where it is, in the page itself.
import { ask } from './asking.js';
import { token } from './token.js';
import { halfFilled } from './typedForms.js';

const app = document.querySelector('base').getAttribute('app-root');
const TOKEN = 'X-XSRF-TOKEN';

let root;          // of the app, once somebody is logged in
let person = '';
let told = false;
const held = [];   // what the app asked of the server since

// Who logs out knows it; a list that is asked for its tasks just then is answered no.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  if (method === 'POST' && /\/logout$/.test(address)) person = '';
  return open.call(this, method, address, ...rest);
};

// Who reads that they are logged out sends nothing more. It goes when they are in again, with the token of that moment.
const { send, setRequestHeader } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
  if (!told || name.toUpperCase() !== TOKEN) setRequestHeader.call(this, name, value);
};
XMLHttpRequest.prototype.send = function (...body) {
  if (!told) return send.apply(this, body);
  held.push(() => {
    if (token()) setRequestHeader.call(this, TOKEN, token());
    send.apply(this, body);
  });
};

/** Listens whether the session ended; the header is there for everybody who is logged in. */
export const noticeSessionEnd = {
  id: 'session-end',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1,
  render: (node, context, scope) => {
    if (root) return;
    root = scope.$root;
    person = root.authentication ? root.authentication.name : '';
    const broadcast = root.$broadcast;
    root.$broadcast = function (name, ...rest) {
      if (name === 'authentication.changed') {
        if (rest[0]) person = rest[0].name;
        // the app would take its header away, and every dialogue that was opened from it
        else if (person && halfFilled()) return { defaultPrevented: true };
      }
      if (name === 'authentication.login.required' && person) {
        tell();
        return { defaultPrevented: true };
      }
      return broadcast.call(this, name, ...rest);
    };
  }
};

/** @return whether this page says so now; then nothing is sent */
export const loggedOut = () => told;

/** @return whether the server still knows this person; otherwise they are told */
export async function stillLoggedIn() {
  const now = await whoIsLoggedIn();
  if (now === undefined || now && now.userId === person) return true;
  tell();
  return false;
}

/** @return the answer of the server, null when nobody is, undefined when it could not be asked */
async function whoIsLoggedIn() {
  try {
    const answer = await fetch(`${app}/api/admin/auth/user/default`, { cache: 'no-store' });
    return answer.ok ? answer.json() : null;
  } catch (problem) {
    return undefined;
  }
}

async function tell() {
  if (told) return;
  told = true;
  const typed = halfFilled();
  const { answer, close } = typed
    ? ask(
      'U bent niet meer ingelogd.\nWat u hebt ingevuld, staat er nog. Log in op een nieuw tabblad en kom dan hier terug.',
      [{ say: 'Opnieuw inloggen', link: `${app}/app/tasklist/default/` }, { say: 'Niet verder gaan', and: true }])
    : ask('U bent niet meer ingelogd.\nU deed lang niets, of u logde ergens anders uit.',
      [{ say: 'Opnieuw inloggen', and: true }]);
  const again = async () => {
    const now = await whoIsLoggedIn();
    if (!now) return;
    stop();
    close();
    if (typed) goOn(now);
    else location.reload();
  };
  const stop = () => {
    window.removeEventListener('focus', again);
    document.removeEventListener('visibilitychange', again);
  };
  window.addEventListener('focus', again);
  document.addEventListener('visibilitychange', again);
  await answer;
  stop();
  location.reload();
}

/** Somebody else at this computer does not see what was typed here. */
function goOn({ userId, authorizedApps }) {
  told = false;
  if (userId !== person) {
    location.reload();
    return;
  }
  root.authentication = { name: userId, authorizedApps, canAccess: one => authorizedApps.includes(one) };
  root.$applyAsync();
  held.splice(0).forEach(request => request());
}
