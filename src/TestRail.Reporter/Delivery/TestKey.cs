using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Delivery;

/// <summary>A test, its row, assembly and target framework in eight bytes: FNV-1a over UTF-16, which is the same in every process.</summary>
internal static class TestKey
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(TestIdentity test)
    {
        var key = Basis;
        foreach (var part in (ReadOnlySpan<string?>)[test.Id, test.DisplayName, test.Source, test.TargetFramework])
        {
            foreach (var letter in part ?? "")
                key = (key ^ letter) * Prime;
            // No text holds it, so that parts cannot run into each other.
            key = (key ^ char.MaxValue) * Prime;
        }

        return key;
    }
}
