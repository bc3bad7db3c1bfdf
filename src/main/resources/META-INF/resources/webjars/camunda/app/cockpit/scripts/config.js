// Settings of Cockpit; everything that is not named here keeps its default.
import '../../tasklist/scripts/ours/goOn.js';
import { putTextsReady } from '../../tasklist/scripts/ours/dutchTexts.js';

await putTextsReady('cockpit');

// Cockpit is for looking, and for our own hand tools. What the server refuses has no button here, and what it keeps to itself
// (values, tasks of others, what the engine wrote down of a failure, files on the server) has no page.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'cockpit.navigation:tasks',
    'cockpit.navigation:batch',
    'cockpit.navigation:reports',
    'cockpit.navigation:deployments',
    'cockpit.tasks.dashboard:task-dashboard',
    'cockpit.processDefinition.runtime.action:update-suspension-state-action',
    'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
    // ours says of which family it is, and who has it
    'cockpit.processDefinition.runtime.tab:process-instances-table',
    'cockpit.processDefinition.runtime.tab:job-definition-table',
    'cockpit.jobDefinition.action:update-suspension-state-action',
    'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
    'cockpit.processInstance.runtime.action:cancel-process-instance-action',
    'cockpit.processInstance.runtime.action:add-variable-action',
    'cockpit.processInstance.runtime.action:update-suspension-state-action',
    'cockpit.processInstance.runtime.tab:variables-tab',
    'cockpit.processInstance.runtime.tab:user-tasks-tab',
    'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
    'cockpit.decisionDefinition.tab:decision-instances-table',
    // ours says what went wrong in words, and asks why it is tried again
    'cockpit.processDefinition.runtime.tab:pd-incidents-tab',
    'cockpit.processInstance.runtime.tab:incidents-tab',
    'cockpit.processInstance.runtime.action:job-retry',
    'cockpit.incident.action:',
    'cockpit.repository.deployment.action:delete-deployment'
  ].join(',')
);

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

  // With TLS the cookie's name promises that it came over TLS; practice mode has none.
  csrfCookieName: document.cookie.includes('__Secure-XSRF-TOKEN=') ? '__Secure-XSRF-TOKEN' : 'XSRF-TOKEN',

  disableWelcomeMessage: true
};
