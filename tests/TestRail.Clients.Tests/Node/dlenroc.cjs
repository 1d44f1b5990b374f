const TestRail = require('@dlenroc/testrail');
const [host, username, password] = process.argv.slice(2);

(async () => {
  const api = new TestRail({ host: host.replace(/\/$/, ''), username, password });
  const [project] = await api.getProjects();
  const [suite] = await api.getSuites(project.id);
  const cases = await api.getCases(project.id, { suite_id: suite.id, priority_id: [1, 2, 3, 4], limit: 3 });
  const run = await api.addRun(project.id, { suite_id: suite.id, name: 'dlenroc', include_all: false, case_ids: cases.map((each) => each.id) });
  await api.addResultsForCases(run.id, { results: [
    { case_id: cases[0].id, status_id: 1, elapsed: '1.5s' },
    { case_id: cases[1].id, status_id: 5, comment: 'Expected 2, was 3.' },
  ] });
  const tests = await api.getTests(run.id, { status_id: [5] });
  await api.addAttachmentToRun(run.id, { name: 'log.txt', value: Buffer.from('a line') });
  const plan = await api.addPlan(project.id, { name: 'dlenroc', entries: [{ suite_id: suite.id, config_ids: [1, 2] }] });
  await api.updateRun(run.id, { description: 'changed' });
  const users = await api.getUsers();
  const groups = await api.getGroups();
  const steps = await api.getSharedSteps(project.id);
  await api.closeRun(run.id);
  console.log(JSON.stringify({ run: run.id, failed: tests.map((each) => each.case_id), plan: plan.id, users: users.length, groups: groups.length, steps: steps.length }));
})().catch((error) => { console.error(error); process.exit(1); });
