const { TestRail } = require('testrail-js-api');
const [host, user, key] = process.argv.slice(2);

(async () => {
  const api = new TestRail(host.replace(/\/$/, ''), user, key);
  const value = async (call) => {
    const { value, isSuccess, ...rest } = await call;
    if (value === undefined || value === null) throw new Error(JSON.stringify(rest));
    return value;
  };
  const project = await value(api.getProject(1));
  const cases = (await value(api.getCases(project.id))).cases.slice(0, 3);
  const run = await value(api.addRun(project.id, { name: 'testrail-js-api', include_all: false, case_ids: cases.map((each) => each.id) }));
  await value(api.addResultsForCases(run.id, [{ case_id: cases[0].id, status_id: 1 }, { case_id: cases[1].id, status_id: 5 }]));
  const tests = (await value(api.getTests(run.id))).tests;
  await value(api.closeRun(run.id));
  console.log(JSON.stringify({ run: run.id, failed: tests.filter((each) => each.status_id === 5).map((each) => each.case_id) }));
})().catch((error) => { console.error(error); process.exit(1); });
