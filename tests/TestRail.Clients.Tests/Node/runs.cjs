// Runs a command of the installed packages. The tests that it runs include one that fails, so its exit code may be 1.
const { spawnSync } = require('child_process');

exports.run = (script, commandLine, variables = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...commandLine], { encoding: 'utf8', env: { ...process.env, ...variables } });
  if (status > 1 || status === null) throw new Error(`${script} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
};
