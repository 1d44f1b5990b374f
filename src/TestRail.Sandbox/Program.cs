using System.CommandLine;
using TestRail.Sandbox.Commands;

return await SandboxCommand.RunAsync(args, new InvocationConfiguration());
