// Settings of Tasklist. This file is read before anything else of the app, so what must hold from the first moment starts here.
import './ours/goOn.js';
import './ours/noDrafts.js';
import './ours/dutchDates.js';
import { putTextsReady } from './ours/dutchTexts.js';
import { dueFirst } from './ours/order.js';
import { followPracticeTime } from './ours/practiceTime.js';
import { keepWantedPage } from './ours/wantedPage.js';

keepWantedPage();
dueFirst();
await Promise.all([putTextsReady('tasklist'), followPracticeTime()]);

// Parts that make no sense for professionals, or that the server refuses anyway.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:create-task-action',
    'tasklist.navbar.action:shortcut-help',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-history',
    'tasklist.task.detail:task-detail-description'
  ].join(',')
);

export default {
  app: {
    name: 'Takenlijst',
    vendor: 'Kansrijke Start'
  },

  // Only Dutch: with a second language the app would follow the browser's language.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  customScripts: ['scripts/ours/plugin'],

  // With TLS the cookie's name promises that it came over TLS; practice mode has none.
  csrfCookieName: document.cookie.includes('__Secure-XSRF-TOKEN=') ? '__Secure-XSRF-TOKEN' : 'XSRF-TOKEN',

  disableWelcomeMessage: true
};
