using System.Diagnostics;
using System.Globalization;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>A child process that reports one or more test sessions in sequence. Like the processes of <c>dotnet test</c>, it reads its options from environment variables.</summary>
internal static class ReportingChild
{
    /// <summary>The steps of a session. A number is the case id of a test, which passes, or fails if the number is negative.</summary>
    public const string NextSession = "/", Die = "die", Wait = "wait";

    /// <summary>The file that <see cref="Wait"/> creates, and the file that it waits for.</summary>
    public const string Waiting = "waiting", Gate = "gate";

    /// <summary>The command line that runs these steps.</summary>
    public static string[] Command(string folder, int exitCode, params string[] steps) =>
        ["dotnet", typeof(ReportingChild).Assembly.Location, "report", folder, exitCode.ToString(CultureInfo.InvariantCulture), .. steps];

    public static void Run(string folder, IReadOnlyList<string> steps)
    {
        var environment = EnvironmentVariables.Read();
        if (environment["TESTRAIL_REPORT"] != "true")
            return;

        var begin = 0;
        for (var session = 1; begin <= steps.Count; session++)
        {
            var own = steps.Skip(begin).TakeWhile(step => step != NextSession).ToList();
            if (own.Count > 0)
                Run(folder, session, own, environment);
            begin += own.Count + 1;
        }
    }

    private static void Run(string folder, int number, List<string> steps, IReadOnlyDictionary<string, string> environment)
    {
        var setting = new SessionSetting { AssemblyFolder = folder, WorkingFolder = folder };
        var context = new SessionContext(setting, ConfigurationReader.Read(setting, environment), environment, new JumpingTime()) { Home = new UserFolders { Folder = Story.UserFolderIn(folder) } };
        using var session = new ReportingSession(context, new RecordingLog());
        session.Begin(new SessionStart { Sources = [Path.Combine(folder, $"Shop{number}.Tests.dll")], IsOneOfSeveral = true });
        foreach (var step in steps)
        {
            if (step == Die)
                Process.GetCurrentProcess().Kill();
            else if (step == Wait)
                AwaitGate(folder);
            else
                session.Record(step[0] == '-' ? Failed(Case(step[1..])) : Passed(Case(step)));
        }

        session.Complete(new SessionEnd(Aborted: false));
    }

    private static long Case(string step) => long.Parse(step, CultureInfo.InvariantCulture);

    private static void AwaitGate(string folder)
    {
        File.WriteAllText(Path.Combine(folder, Waiting), "");
        SpinWait.SpinUntil(() => File.Exists(Path.Combine(folder, Gate)), TimeSpan.FromMinutes(1));
    }
}
