// Who was sent to the login from a page of ours gets back there. The address stands behind the # until the app begins, which
// would write over it.

// as base.WebAddress says it: whoever makes a link to the login leads nobody elsewhere
const OURS = /^(\/[\w.~-]+)+\/?(\?[\w.~=&%+-]*)?$/;
const NO_PAGE = /^\/(camunda\/api|oauth2|login|uitloggen)\b/;

let wanted = '';

/** Before the app looks at its address. */
export function keepWantedPage() {
  const [, asked] = /^#naar=(.*)$/.exec(location.hash) || [];
  if (asked === undefined) return;
  history.replaceState(history.state, '', '#/');
  try {
    const page = decodeURIComponent(asked);
    if (OURS.test(page) && !NO_PAGE.test(page)) wanted = page;
  } catch (unreadable) {
    // nobody can have meant it
  }
}

/** Its path; empty for who came for the task list. */
export function wantedPage() {
  return wanted;
}
