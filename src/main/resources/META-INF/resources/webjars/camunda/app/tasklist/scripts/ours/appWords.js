// Texts of the web apps themselves that stand in their scripts and not in the files under locales/.

export const appWords = [
  { within: '.app-switch', say: [['Welcome', 'Welkom'], ['Admin', 'Beheer'], ['Tasklist', 'Takenlijst']] },
  { within: '.navigation', say: [['zoom in', 'Groter'], ['zoom out', 'Kleiner'], ['reset zoom', 'Hele schema tonen']] },
  { within: '.cam-table', say: [['Actions', 'Acties'], ['Download', 'Downloaden'], ['Upload', 'Uploaden']] },
  { within: '.tooltip', say: [['Suspended Job Definition', 'Deze opdracht staat stil']] }
];
