// The reporter's methods as WebdriverIO calls them. WebdriverIO itself needs a browser.
const [, username, apiToken, domain] = process.argv.slice(2);

(async () => {
  const { default: Reporter } = await import('@wdio/testrail-reporter');
  const reporter = new Reporter({ domain, username, apiToken, projectId: 1, suiteId: 1, runName: 'wdio', oneReport: true, includeAll: false, writeStream: process.stderr });
  while (reporter.runId === '') await new Promise((resolve) => setTimeout(resolve, 20));
  reporter.onRunnerStart({ capabilities: { browserName: 'chrome' } });
  reporter.onTestPass({ title: 'C1 adds up', _duration: 1500 });
  reporter.onTestFail({ title: 'C2 subtracts', _duration: 20, errors: [{ message: 'Expected 2, was 3.' }] });
  reporter.onRunnerEnd({});
  while (!reporter.isSynchronised) await new Promise((resolve) => setTimeout(resolve, 20));
  process.exit(0);
})().catch((error) => { console.error(error); process.exit(1); });
