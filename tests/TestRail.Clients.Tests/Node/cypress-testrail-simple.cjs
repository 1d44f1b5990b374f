// The package's own commands open and close the run. Between them its plugin gets the event as Cypress raises it.
const { run } = require('./runs.cjs');
const [, user, key, domain] = process.argv.slice(2);
Object.assign(process.env, { TESTRAIL_HOST: `https://${domain}`, TESTRAIL_USERNAME: user, TESTRAIL_PASSWORD: key, TESTRAIL_PROJECTID: '1', TESTRAIL_SUITEID: '1' });

(async () => {
  const commands = 'node_modules/cypress-testrail-simple/bin';
  const runId = run(`${commands}/testrail-start-run.js`, ['--spec', 'cart.cy.cjs', '--name', 'simple', '--description', 'd']).trim();
  const handlers = {};
  process.env.TESTRAIL_RUN_ID = runId;
  await require('cypress-testrail-simple/src/plugin')((event, handler) => { handlers[event] = handler; }, { env: {} });
  await handlers['after:spec']({ relative: 'cart.cy.cjs' }, { tests: [{ title: ['Cart', 'C1 adds up'], state: 'passed' }, { title: ['Cart', 'C2 subtracts'], state: 'failed' }] });
  run(`${commands}/testrail-run-results.js`, []);
  run(`${commands}/testrail-close-run.js`, []);
})().catch((error) => { console.error(error); process.exit(1); });
