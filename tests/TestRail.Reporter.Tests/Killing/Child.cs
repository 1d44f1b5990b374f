using System.Globalization;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>A child process that runs a session or a delivery, or only writes to a journal. The test that starts it may kill it.</summary>
internal static class Child
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["session", var folder, var point]:
                RunSession(folder, KillPoint.Parse(point), KilledSession.Results(folder));
                return 0;
            case ["suites", var folder, var point]:
                RunSession(folder, KillPoint.Parse(point), KilledSuites.Results(folder));
                return 0;
            case ["resume", var folder, var point, var minutes]:
                await ResumeAsync(folder, KillPoint.Parse(point), int.Parse(minutes, CultureInfo.InvariantCulture));
                return 0;
            case ["bring", var folder, var assembly, var cases, .. var invocation]:
                Bring(folder, assembly, int.Parse(cases, CultureInfo.InvariantCulture), invocation.SingleOrDefault());
                return 0;
            case ["write", var journal, var line]:
                Write(journal, line);
                return 0;
            case ["report", var folder, var exitCode, .. var steps]:
                ReportingChild.Run(folder, steps);
                return int.Parse(exitCode, CultureInfo.InvariantCulture);
            default:
                return 1;
        }
    }

    private static void RunSession(string folder, KillPoint point, TestResult[] results)
    {
        var setting = new SessionSetting { AssemblyFolder = folder, WorkingFolder = folder };
        var context = new SessionContext(setting, ConfigurationReader.Read(setting, NoEnvironment), NoEnvironment, new JumpingTime())
        {
            OpenFile = (path, options) => new DeadlyFile(path, options, point),
            Home = new UserFolders { Folder = Story.UserFolderIn(folder) },
        };
        using var session = new ReportingSession(context, new RecordingLog());
        session.Begin(new SessionStart { Sources = [Path.Combine(folder, "Shop.Tests.dll")], IsFiltered = false });
        foreach (var result in results)
            session.Record(result);
        session.Complete(new SessionEnd(Aborted: false));
    }

    /// <summary>Runs a whole session in which the tests of this many cases pass.</summary>
    private static void Bring(string folder, string assembly, int cases, string? invocation)
    {
        var setting = new SessionSetting { AssemblyFolder = folder, WorkingFolder = folder, Invocation = invocation };
        var context = new SessionContext(setting, ConfigurationReader.Read(setting, NoEnvironment), NoEnvironment, new JumpingTime()) { Home = new UserFolders { Folder = Story.UserFolderIn(folder) } };
        using var session = new ReportingSession(context, new RecordingLog());
        session.Begin(new SessionStart { Sources = [assembly], IsOneOfSeveral = true });
        Story.Run(session, Sessions.Kit.Results.ManyPassed(Enumerable.Range(1, cases).Select(id => (long)id)));
    }

    private static async Task ResumeAsync(string folder, KillPoint point, int minutes)
    {
        var time = new JumpingTime();
        time.Advance(TimeSpan.FromMinutes(minutes));
        var options = new ResumeOptions { OpenFile = (path, how) => new DeadlyFile(path, how, point), Home = new UserFolders { Folder = Story.UserFolderIn(folder) } };
        foreach (var journal in JournalSearch.In([Path.Combine(folder, JournalFolder.Name)]))
            await new JournalResumer(folder, NoEnvironment, time, new RecordingLog(), options).ResumeAsync(journal);
    }

    /// <summary>Writes a line and keeps the journal open until standard input ends or the process is killed.</summary>
    private static void Write(string journal, string line)
    {
        using var writer = File.Exists(journal) ? JournalWriter.Continue(journal, TimeProvider.System) : JournalWriter.Create(journal, TimeProvider.System);
        writer.Append(new BatchNotStored("trr-0123456789", line));
        Console.WriteLine("written");
        Console.ReadLine();
    }
}
