// In practice mode the program has its own time, which can be moved forward. "Over 3 dagen", what is overdue and the day on
// which a calendar opens follow it. Outside practice mode there is no such time, and nothing changes here.
import { ownPage } from './ownPages.js';

let offset = 0;

export async function followPracticeTime() {
  if (!await readTime()) return;
  window.Date = new Proxy(Date, {
    construct: (time, given, caller) => Reflect.construct(time, given.length ? given : [time.now() + offset], caller),
    apply: time => new time(time.now() + offset).toString(),
    get: (time, name) => (name === 'now' ? () => time.now() + offset : Reflect.get(time, name))
  });
  // Somebody moved the clock on another page and comes back.
  window.addEventListener('focus', readTime);
}

const ownNow = Date.now;

async function readTime() {
  try {
    const answer = await fetch(ownPage('/practice/clock'), { cache: 'no-store' });
    if (!answer.ok) return false;
    offset = Date.parse((await answer.json()).now) - ownNow();
    return true;
  } catch (problem) {
    return false;   // no connection: the time of this computer is the next best
  }
}

/** What is overdue is decided against a moment that the app notes once per page; here it goes on with the clock. */
export function keepNowMoving(scope) {
  for (let one = scope; one; one = one.$parent) {
    if (Object.prototype.hasOwnProperty.call(one, 'now')) {
      Object.defineProperty(one, 'now', { configurable: true, get: () => new Date().toJSON(), set: () => { } });
      return;
    }
  }
}
