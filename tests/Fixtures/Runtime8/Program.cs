using System.Collections.ObjectModel;
using System.Runtime.Loader;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;
using Runtime8;

// Loads and calls the logger as vstest.console does, on the runtime that is published with this program.
Console.WriteLine($"runtime {Environment.Version}");
AssemblyLoadContext.Default.Resolving += (context, name) =>
    Path.Combine(AppContext.BaseDirectory, name.Name + ".dll") is var beside && File.Exists(beside) ? context.LoadFromAssemblyPath(beside) : null;
var file = Path.Combine(AppContext.BaseDirectory, "TestRail.Reporter.TestLogger.dll");
var type = AssemblyLoadContext.Default.LoadFromAssemblyPath(file).GetType("TestRail.Reporter.VSTest.TestRailLogger", throwOnError: true)!;
var logger = (ITestLoggerWithParameters)Activator.CreateInstance(type)!;
var events = new Events();
logger.Initialize(events, new Dictionary<string, string?> { ["TargetFramework"] = ".NETCoreApp,Version=v8.0" });

var source = typeof(Events).Assembly.Location;
events.Raise(new TestRunStartEventArgs(new TestRunCriteria([source], 10)));
events.Raise(Result("Passes", 1, TestOutcome.Passed, null));
events.Raise(Result("Fails", 2, TestOutcome.Failed, "Two is not three."));
events.Raise(new TestRunCompleteEventArgs(null, false, false, null, new Collection<AttachmentSet>(), TimeSpan.FromSeconds(1)));

TestResultEventArgs Result(string name, int id, TestOutcome outcome, string? message)
{
    var test = new TestCase($"Runtime8.Tests.{name}", new Uri("executor://runtime8"), source) { DisplayName = name };
    test.Traits.Add("TestRailCase", $"C{id}");
    return new(new TestResult(test) { Outcome = outcome, Duration = TimeSpan.FromSeconds(1.5), ErrorMessage = message });
}
