using System.CommandLine;
using TestRail.Reporter.Tool;

var root = new RootCommand("Works after the tests are gone: sends to TestRail what a test session could not.") { ResumeCommand.Create() };
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
