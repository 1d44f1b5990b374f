const TestRail = require('testrail-promise');
const [host, user, password] = process.argv.slice(2);

(async () => {
  const api = new TestRail(host.replace(/\/$/, ''), user, password);
  const project = (await api.getProjects()).projects[0];
  const suite = (await api.getSuites({ project_id: project.id })).suites[0];
  const cases = (await api.getCases({ project_id: project.id, suite_id: suite.id })).cases.slice(0, 3);
  const run = await api.addRun({ project_id: project.id, suite_id: suite.id, name: 'testrail-promise', include_all: false, case_ids: cases.map((each) => each.id) });
  await api.addResultForCase({ run_id: run.id, case_id: cases[0].id, status_id: 1, elapsed: '5s' });
  await api.addResultForCase({ run_id: run.id, case_id: cases[1].id, status_id: 5, comment: 'Expected 2, was 3.' });
  const tests = (await api.getTests({ run_id: run.id })).tests;
  const statuses = await api.getStatuses();
  await api.closeRun({ run_id: run.id });
  console.log(JSON.stringify({ run: run.id, failed: tests.filter((each) => each.status_id === 5).map((each) => each.case_id), statuses: statuses.length }));
})().catch((error) => { console.error(error); process.exit(1); });
