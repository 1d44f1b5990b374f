// Real Mocha with the reporter, which takes https only.
const { run } = require('./runs.cjs');
const [, user, key, domain] = process.argv.slice(2);

run('node_modules/mocha/bin/mocha', [
  'cart.mocha.cjs', '--slow', '60000', '--reporter', 'mocha-testrail-reporter',
  '--reporter-options', `domain=${domain},username=${user},password=${key},projectId=1,suiteId=1,assignedToId=1`,
]);
