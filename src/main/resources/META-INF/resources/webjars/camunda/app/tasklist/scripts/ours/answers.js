// What the server answered to the app, for who shows more of it than the app does.

const open = XMLHttpRequest.prototype.open;
const listeners = [];

/** @param address which requests @param then gets the answer, read, once the app has it */
export function whenAnswered(address, then) {
  listeners.push({ address, then });
}

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  listeners.filter(one => one.address.test(address)).forEach(one => this.addEventListener('load', () => {
    if (this.status !== 200) return;
    try {
      one.then(JSON.parse(this.responseText));
    } catch (problem) {
      console.error('An answer was not read.', problem);
    }
  }));
  return open.call(this, method, address, ...rest);
};
