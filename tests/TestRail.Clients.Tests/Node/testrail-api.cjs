const TestRail = require('testrail-api');
const [host, user, password] = process.argv.slice(2);

(async () => {
  const api = new TestRail({ host: host.replace(/\/$/, ''), user, password });
  const body = async (call) => (await call).body;
  const project = (await body(api.getProjects({ is_completed: 0 }))).projects[0];
  const suite = (await body(api.getSuites(project.id))).suites[0];
  const cases = (await body(api.getCases(project.id, { suite_id: suite.id, limit: 3 }))).cases;
  const run = await body(api.addRun(project.id, { suite_id: String(suite.id), name: 'testrail-api', include_all: 0, case_ids: cases.map((each) => String(each.id)) }));
  await body(api.addResultForCase(run.id, cases[0].id, { status_id: '1', version: 3, elapsed: '0.02s' }));
  await body(api.addResultsForCases(run.id, [{ case_id: String(cases[1].id), status_id: '5', comment: 5 }]));
  const tests = (await body(api.getTests(run.id, { status_id: 5 }))).tests;
  const plan = await body(api.addPlan(project.id, { name: 'testrail-api' }));
  await body(api.addPlanEntry(plan.id, { suite_id: suite.id, include_all: false, case_ids: [cases[0].id], runs: [{ case_ids: [cases[1].id] }] }));
  const statuses = await body(api.getStatuses());
  const user1 = await body(api.getUserByEmail(user));
  await body(api.closeRun(run.id));
  console.log(JSON.stringify({ run: run.id, failed: tests.map((each) => each.case_id), plan: plan.id, statuses: statuses.length, user: user1.id }));
})().catch((error) => { console.error(error); process.exit(1); });
