// Settings of Cockpit; everything that is not named here keeps its default.
document.documentElement.lang = 'nl';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Kansrijke Start'
  },

  // Only Dutch: with a second language the app would follow the browser's language.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  customScripts: ['scripts/ours/plugin'],

  disableWelcomeMessage: true
};
