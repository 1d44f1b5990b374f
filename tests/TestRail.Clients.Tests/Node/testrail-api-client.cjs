const { default: TestRail } = require('testrail-api-client');
// It takes https only, and does not check certificates.
const [, username, password, domain] = process.argv.slice(2);

(async () => {
  const api = new TestRail({ domain, username, password });
  const cases = (await api.getCases(1, 1)).slice(0, 3).map((each) => each.id);
  const run = await api.addRun('testrail-api-client', 'd', 1, 1, cases, 2, 'R-1');
  await api.addResultsForCases(run, [
    { case_id: cases[0], status_id: 1, elapsed: '1.5s' },
    { case_id: cases[1], status_id: 5, comment: 'Expected 2, was 3.' },
  ]);
  const tests = await api.getTests(run);
  await api.updateRunDescription(run, 'changed');
  await api.closeRun(run);
  console.log(JSON.stringify({ run, failed: tests.filter((each) => each.status_id === 5).map((each) => each.case_id) }));
})().catch((error) => { console.error(error); process.exit(1); });
