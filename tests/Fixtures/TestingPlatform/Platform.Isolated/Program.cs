using Microsoft.Testing.Platform.Builder;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Platform.Isolated;
using TestRail.Reporter.TestingPlatform;

// A hand-written entry point. Adding the reporter again has no effect. With the variable PLAIN it does not know the reporter.
var builder = await TestApplication.CreateBuilderAsync(args);
builder.AddMSTest(() => [typeof(IsolationTests).Assembly]);
if (Environment.GetEnvironmentVariable("PLAIN") is null)
{
    builder.AddTestRailReporter();
    builder.AddTestRailReporter();
}

using var application = await builder.BuildAsync();
return await application.RunAsync();
