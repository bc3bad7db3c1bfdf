// The token against other sites' forms, as the page has it at this moment: logging in beside it may give another.

export function token() {
  const found = /(?:^|; )(?:__Secure-)?XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}
