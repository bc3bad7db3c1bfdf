// The web apps live under /camunda; our own pages lie beside it.

/** @param page its path @return its address, from a web app */
export function ownPage(page) {
  return document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + page;
}
