// The reporter's methods as TestCafe calls them, with the one that TestCafe adds. TestCafe itself needs a browser.
const [host, user, key] = process.argv.slice(2);
Object.assign(process.env, {
  TESTRAIL_ENABLED: 'true', TESTRAIL_HOST: host.replace(/\/$/, ''), TESTRAIL_USER: user, TESTRAIL_API_KEY: key, TESTRAIL_PROJECT_ID: 'P1', TESTRAIL_SUITE_ID: 'S1',
  TESTRAIL_RUN_NAME: 'testcafe', TESTRAIL_RUN_CLOSE_AFTER_DAYS: '7', TESTRAIL_REFERENCE: 'R-1', TESTRAIL_RUN_DESCRIPTION: 'd',
});

(async () => {
  const reporter = Object.assign(require('testcafe-reporter-testrail')(), { formatError: String });
  await reporter.reportTaskStart(new Date(), ['Chrome 120'], 2);
  await reporter.reportFixtureStart('Cart', 'cart.js', {});
  await reporter.reportTestDone('adds up', { errs: [], durationMs: 1500, skipped: false, screenshots: [] }, { CID: 'C1' });
  await reporter.reportTestDone('subtracts', { errs: ['Expected 2, was 3.'], durationMs: 20, skipped: false, screenshots: [] }, { CID: ['C2'] });
  await reporter.reportTaskDone(new Date(), 1, [], { failedCount: 1, passedCount: 1, skippedCount: 0 });
})().catch((error) => { console.error(error); process.exit(1); });
