// The reporter's events as Cypress raises them. Cypress itself is not in the npm package, and needs a browser.
const Reporter = require('cypress-testrail');
const [, username, password, domain] = process.argv.slice(2);

(async () => {
  const handlers = {};
  const testrail = { domain, username, password, projectId: 'P1', suiteId: 'S1', milestoneId: 'M2', runName: 'cypress', closeRun: true };
  new Reporter((event, handler) => { handlers[event] = handler; }, { env: { testrail } }).register();
  await handlers['before:run']({ cypressVersion: '13.6.0', browser: { displayName: 'Chrome', version: '120' }, system: { osName: 'linux', osVersion: '6' }, config: { baseUrl: 'http://localhost' } });
  await handlers['after:spec']({}, { tests: [
    { title: ['Cart', 'C1: adds up'], state: 'passed', duration: 1500, displayError: null },
    { title: ['Cart', 'C2: subtracts'], state: 'failed', duration: 20, displayError: 'Expected 2, was 3.' },
  ], screenshots: [] });
  await handlers['after:run']();
})().catch((error) => { console.error(error); process.exit(1); });
