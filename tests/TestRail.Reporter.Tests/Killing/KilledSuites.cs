using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>A session with cases from two suites, which is killed.</summary>
internal static class KilledSuites
{
    /// <summary>The maximum number of lines in its journal.</summary>
    public const int Lines = 28;

    private const string File = "page.png";

    public static TestResult[] Results(string folder) =>
        [Passed(41), Failed(47).Attaching(Path.Combine(folder, File)), Passed(42, 48), Failed(43).Attaching(Path.Combine(folder, File)), Skipped(49), Passed()];

    public static void Configure(Story story)
    {
        story.Write(File, "a page");
        story.With("project", "Mobile app").With("delivery.batchSize", 2).With("run.close", true).Declaring(41, 42, 43, 47, 48, 49).Context();
    }
}
