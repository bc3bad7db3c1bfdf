// Draws what a parent says of herself, now and before. Nothing leaves this page and nothing stays: the server forbids
// it too, by the page's own policy.
const MOST = 10;
const RADIUS = 150;
const SVG = 'http://www.w3.org/2000/svg';
const TEN_MINUTES = 10 * 60 * 1000;
const form = document.getElementById('web-form');
const picture = document.getElementById('web');
const fields = moment => [...form.querySelectorAll(`[data-moment=${moment}]`)];
const names = fields('now').map(one => one.dataset.dimension);
const angle = at => at * 2 * Math.PI / names.length;
let wiping;

function add(kind, attributes, text) {
  const one = document.createElementNS(SVG, kind);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  if (text) one.textContent = text;
  picture.append(one);
}

const ring = d3.lineRadial().angle((value, at) => angle(at)).radius(value => value / MOST * RADIUS)
  .curve(d3.curveLinearClosed);

/** What is not filled in has no place on the web: a line is drawn when all six are there. */
function line(moment) {
  const given = fields(moment).map(one => one.value);
  if (given.every(value => value !== '')) add('path', { class: `web-${moment}`, d: ring(given.map(Number)) });
  given.forEach((value, at) => {
    if (value === '') return;
    const [x, y] = d3.pointRadial(angle(at), Number(value) / MOST * RADIUS);
    add(moment === 'now' ? 'circle' : 'rect', moment === 'now' ? { class: 'web-now-point', cx: x, cy: y, r: 5 }
      : { class: 'web-before-point', x: x - 4, y: y - 4, width: 8, height: 8 });
  });
}

function draw() {
  picture.replaceChildren();
  for (const value of [2, 4, 6, 8, 10]) add('path', { class: 'web-ring', d: ring(names.map(() => value)) });
  names.forEach((name, at) => {
    const [x, y] = d3.pointRadial(angle(at), RADIUS);
    add('line', { class: 'web-ring', x1: 0, y1: 0, x2: x, y2: y });
    const [labelX, labelY] = d3.pointRadial(angle(at), RADIUS + 18);
    const anchor = Math.abs(labelX) < 1 ? 'middle' : labelX > 0 ? 'start' : 'end';
    // two rows at most: the first word, and what follows it
    name.split(/ (.*)/, 2).forEach((word, row, words) => add('text',
      { x: labelX, y: labelY + 5 + (row - (words.length - 1) / 2) * 18, 'text-anchor': anchor }, word));
  });
  line('before');
  line('now');
  for (const place of document.querySelectorAll('[data-from]')) {
    place.textContent = document.getElementById(place.dataset.from).value || '–';
  }
}

function wipe() {
  clearTimeout(wiping);
  form.reset();
  draw();
}

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', () => {
  clearTimeout(wiping);
  wiping = setTimeout(wipe, TEN_MINUTES);
  draw();
});
document.getElementById('print').addEventListener('click', () => window.print());
document.getElementById('wipe').addEventListener('click', wipe);

// Going back to this page must not bring back what was filled in.
window.addEventListener('pagehide', wipe);
window.addEventListener('pageshow', wipe);
