// Puts the newest Dutch texts where the web apps look first: in their own corner of browser storage. Without this a new
// browser shows bare keys in search and sorting, and after a change of texts everybody sees the old ones once more.
// The texts say nothing about anybody.

/** @param app 'tasklist', 'cockpit' or 'welcome' */
export async function putTextsReady(app) {
  document.documentElement.lang = 'nl';
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  try {
    const answer = await fetch(`${folder}nl.json?bust=${window.bust}`, { cache: 'no-cache' });
    if (!answer.ok) return;
    const texts = JSON.stringify(await answer.json());
    const corner = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    corner[`${folder}_locales_data_nl_${window.bust}`] = texts;
    localStorage.setItem('camunda-web', JSON.stringify(corner));
  } catch (problem) {
    console.error('The Dutch texts were not loaded in advance.', problem);
  }
}
