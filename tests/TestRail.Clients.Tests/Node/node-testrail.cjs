const TestRail = require('node-testrail');
const [host, user, key] = process.argv.slice(2);

const api = new TestRail(host.replace(/\/$/, ''), user, key);
const call = (name, ...values) => new Promise((resolve, reject) => api[name](...values, (body) => {
  const answer = JSON.parse(body);
  if (answer.error) reject(new Error(`${name}: ${answer.error}`)); else resolve(answer);
}));

(async () => {
  const cases = (await call('getCases', 1, 1, null)).cases.slice(0, 3).map((each) => each.id);
  const run = (await call('addRun', 1, 1, 'node-testrail', 'd', 2)).id;
  await call('addResultsForCases', run, { results: [{ case_id: cases[0], status_id: 1 }] });
  await call('addResultForCase', run, cases[1], 5, 'Expected 2, was 3.', '7', '20s', 'D-1', 1);
  const failed = (await call('getTests', run)).tests.filter((each) => each.status_id === 5).map((each) => each.case_id);
  await call('getUserByEmail', user);
  const plan = (await call('addPlan', 1, 'node-testrail', 'd', 2)).id;
  await call('addPlanEntry', plan, 1, 'Entry', 1, true);
  await call('closePlan', plan);
  await call('closeRun', run);
  console.log(JSON.stringify({ run, failed }));
})().catch((error) => { console.error(error); process.exit(1); });
