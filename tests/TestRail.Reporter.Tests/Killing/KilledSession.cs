using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>The session to kill. Its journal contains every kind of entry.</summary>
internal static class KilledSession
{
    /// <summary>The maximum number of lines in its journal.</summary>
    public const int Lines = 32;

    public static readonly string[] Files = ["page.png", "browser.log"];

    public static TestResult[] Results(string folder) =>
    [
        Passed(1),
        Failed(2).Attaching([.. Files.Select(file => Path.Combine(folder, file))]),
        Passed(3).Row("1"),
        Failed(3).Row("2"),
        Passed(4, 5),
        Passed(),
        Skipped(6),
        Failed(7),
    ];

    public static Story Configure(Story story)
    {
        foreach (var file in Files)
            story.Write(file, $"content of {file}");
        story.With("delivery.batchSize", 2).With("run.close", true).Declaring(1, 2, 3, 4, 5, 6, 7, 8).Context();
        return story;
    }
}
