// Draws a picture above each table of figures, from the cells of the table and nothing else: what is not in the table is not in the picture.
(function () {
  'use strict';

  const INK = '#1b2b30';
  const BAR = '#00707f';

  function rows(table, key) {
    return Array.from(table.tBodies[0].rows)
      .map(row => ({ label: row.cells[0].innerText.split('\n')[0].trim(), value: row.querySelector('[data-' + key + ']') }))
      .filter(row => row.value !== null)
      .map(row => ({ label: row.label, value: Number(row.value.dataset[key]), text: row.value.innerText }));
  }

  function wrapped(label, most) {
    const lines = [''];
    label.split(' ').forEach(word => {
      if ((lines[lines.length - 1] + ' ' + word).length > most) {
        lines.push(word);
      } else {
        lines[lines.length - 1] = (lines[lines.length - 1] + ' ' + word).trim();
      }
    });
    return lines;
  }

  function draw(table) {
    const key = table.dataset.plot;
    const shown = rows(table, key);
    if (shown.length < 2) {
      return;
    }
    const percent = key === 'share' || shown.every(row => row.text.endsWith('%'));
    const box = document.createElement('div');
    box.className = 'plot';
    // the table says the same in words
    box.setAttribute('aria-hidden', 'true');
    const canvas = document.createElement('canvas');
    box.append(canvas);
    table.before(box);
    // the labels take at most two fifths of the width
    const lines = shown.map(row => wrapped(row.label, Math.max(10, Math.floor(box.clientWidth * 0.4 / 7.5))));
    box.style.height = 56 + lines.reduce((sum, line) => sum + 16 + 16 * line.length, 0) + 'px';
    new Chart(canvas, {
      type: 'bar',
      data: { labels: lines, datasets: [{ data: shown.map(row => row.value), backgroundColor: BAR, maxBarThickness: 22 }] },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        plugins: { legend: { display: false }, tooltip: { callbacks: { title: items => shown[items[0].dataIndex].label, label: item => shown[item.dataIndex].text } } },
        scales: {
          x: { beginAtZero: true, max: percent ? 100 : undefined, ticks: { color: INK, precision: 0, callback: value => percent ? value + '%' : value } },
          y: { ticks: { color: INK, autoSkip: false, font: { size: 14 } }, grid: { display: false } }
        }
      }
    });
  }

  document.querySelectorAll('table[data-plot]').forEach(draw);
})();
