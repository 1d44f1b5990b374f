using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// An 8-byte hash of a test's identity (name, row, assembly, target framework and variant): FNV-1a over UTF-16, which is the same in every
/// process.
/// </summary>
internal static class TestKey
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(TestIdentity test) => Of([test.Id, test.DisplayName, test.Source, test.TargetFramework, test.Variant]);

    /// <summary>The hash for the test regardless of its row.</summary>
    public static ulong OfAllRows(TestIdentity test) => Of([test.FixtureOrClass, test.MethodName ?? test.DisplayName, test.Source, test.TargetFramework, test.Variant]);

    private static ulong Of(ReadOnlySpan<string?> parts)
    {
        var key = Basis;
        foreach (var part in parts)
        {
            foreach (var letter in part ?? "")
                key = (key ^ letter) * Prime;
            // A separator that does not occur in valid text, so that the parts cannot run together.
            key = (key ^ char.MaxValue) * Prime;
        }

        return key;
    }
}
