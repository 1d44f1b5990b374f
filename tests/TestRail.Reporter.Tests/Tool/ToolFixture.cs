using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>Runs the command line in the story's folder.</summary>
internal abstract class ToolFixture : StoryFixture
{
    protected StringWriter Output { get; private set; } = null!;

    protected StringWriter Error { get; private set; } = null!;

    protected JumpingTime Time => (JumpingTime)Story.Time;

    /// <summary>Everything printed to standard output and standard error.</summary>
    protected string Printed => $"{Output}{Error}";

    protected Task<int> RunAsync(params string[] args)
    {
        Story.Context();
        Output = new StringWriter();
        Error = new StringWriter();
        return Commands.RunAsync(args, new CommandContext(Story.Folder, Story.Environment, Story.Time, Output, Error) { Home = Story.Home });
    }

    /// <summary>The output of <c>status --json</c> for the only journal.</summary>
    protected async Task<JsonElement> StatusAsync()
    {
        await RunAsync("status", "--json", Story.JournalFolder);
        return JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("journals").EnumerateArray().Single();
    }

    /// <summary>A session that is still running and idle, with its run open.</summary>
    protected async Task<ReportingSession> LiveAsync(TestResult result)
    {
        var session = Story.Declaring(1).Begin();
        session.Record(result);
        await WaitFor(() => Log.Messages.Count == 1);
        return session;
    }

    /// <summary>Runs a session whose results remain in its journal.</summary>
    protected void Leave(params TestResult[] results)
    {
        Sandbox.Faults.Down = true;
        Story.Run(results);
        Sandbox.Faults.Down = false;
        Sandbox.Requests.Clear();
    }
}
