// The reporter's methods and its clean-up as WebdriverIO calls them. WebdriverIO itself needs a browser.
const Reporter = require('wdio-wdiov5testrail-reporter').default;
const { startup, cleanup } = require('wdio-wdiov5testrail-reporter/src/util');
const [, username, password, domain] = process.argv.slice(2);

const options = { domain, username, password, projectId: 1, suiteId: 1, title: 'wdio v5', includeAll: false, version: 7, closeTestRailRun: true, writeStream: process.stderr };
startup();
const reporter = new Reporter(options);
reporter.onRunnerStart({ cid: '0-0', sanitizedCapabilities: 'chrome' });
for (const test of [
  { title: 'C1 adds up', uid: 'a', cid: '0-0', state: 'passed', _duration: 1500, start: '1' },
  { title: 'C2 subtracts', uid: 'b', cid: '0-0', state: 'failed', _duration: 20, start: '2', error: { stack: 'Expected 2, was 3.' } },
]) {
  reporter.onTestStart(test);
  reporter.onTestEnd(test);
}
cleanup({ reporters: [['wdiov5testrail', options]] });
