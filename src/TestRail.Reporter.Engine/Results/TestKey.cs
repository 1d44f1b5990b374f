using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Results;

/// <summary>A test's identity, which is its name, row, assembly, target framework and variant, in eight bytes: FNV-1a over UTF-16, which is the same in every process.</summary>
internal static class TestKey
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(TestIdentity test) => Of([test.Id, test.DisplayName, test.Source, test.TargetFramework, test.Variant]);

    /// <summary>The same for all rows of the test.</summary>
    public static ulong OfAllRows(TestIdentity test) => Of([test.FixtureOrClass, test.MethodName ?? test.DisplayName, test.Source, test.TargetFramework, test.Variant]);

    private static ulong Of(ReadOnlySpan<string?> parts)
    {
        var key = Basis;
        foreach (var part in parts)
        {
            foreach (var letter in part ?? "")
                key = (key ^ letter) * Prime;
            // No text holds it, so that parts cannot run into each other.
            key = (key ^ char.MaxValue) * Prime;
        }

        return key;
    }
}
