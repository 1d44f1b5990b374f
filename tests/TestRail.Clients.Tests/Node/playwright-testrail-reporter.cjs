// Real Playwright with the reporter. The tests need no browser.
const { run } = require('./runs.cjs');
const [, user, key, domain] = process.argv.slice(2);

run('node_modules/@playwright/test/cli.js', ['test', '--config', 'playwright.config.cjs'], {
  TESTRAIL_HOST: `https://${domain}`, TESTRAIL_USERNAME: user, TESTRAIL_API_KEY: key, TESTRAIL_PROJECT_ID: '1', TESTRAIL_SUITE_ID: '1', TESTRAIL_RUN_NAME: 'playwright', FORCE_COLOR: '0',
});
