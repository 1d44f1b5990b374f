using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>A failing test of a case. There may be thousands of these, so its result is read when it is needed.</summary>
/// <param name="Marker">The fingerprint of the test.</param>
/// <param name="Name">The name with class and arguments.</param>
/// <param name="Case">The case.</param>
/// <param name="Record">The number of the deciding result in the journal; null if another session recorded it.</param>
/// <param name="Read">Reads the deciding result.</param>
internal sealed record FailingTest(string Marker, string Name, long Case, int? Record, Func<TestResult> Read)
{
    /// <summary>Lists the copies of the files that the test attached, each with its name.</summary>
    public Func<IReadOnlyList<(string Path, string Name)>> Files { get; init; } = static () => [];

    /// <summary>
    /// The fingerprint of a test: its assembly, its name with fixture, and its row. Paths differ between machines, and a test that fails on two
    /// target frameworks has one defect.
    /// </summary>
    public static string MarkerOf(TestIdentity test) => DefectMarker.Of(AssemblyOf(test), test.FullName, test.DisplayName);

    /// <summary>The name of the test assembly, without folder and extension.</summary>
    public static string AssemblyOf(TestIdentity test) => Path.GetFileNameWithoutExtension(test.Source.Replace('\\', '/'));

    /// <summary>The name with class and arguments. The display names of NUnit and MSTest have no class.</summary>
    public static string NameOf(TestIdentity test) => test.FixtureOrClass is { } owner && !test.DisplayName.Contains(owner, StringComparison.Ordinal) ? $"{owner}.{test.DisplayName}" : test.DisplayName;
}
