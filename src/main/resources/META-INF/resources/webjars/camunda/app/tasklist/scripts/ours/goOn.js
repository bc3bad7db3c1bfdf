// With single sign-on, logging out ends at the login service: the server's answer says where the page goes on.

const open = XMLHttpRequest.prototype.open;

XMLHttpRequest.prototype.open = function (...call) {
  this.addEventListener('load', () => {
    const next = this.getResponseHeader('X-Go-On');
    if (next) location.replace(next);
  });
  return open.apply(this, call);
};
