// Due date, groups and person of a task are shown and not edited: the keyboard passes them by, as the mouse does
// (styles/user-styles.css). The server refuses such changes too.

const SHOWN_ONLY = '.meta .due-date, .meta .due-date a, .meta .groups a, .meta .assignee [cam-widget-inline-field]';

export function keepReadOnly() {
  new MutationObserver(() => document.querySelectorAll(SHOWN_ONLY).forEach(element => {
    if (element.tabIndex !== -1) element.tabIndex = -1;
  })).observe(document.body, { subtree: true, childList: true });
}
