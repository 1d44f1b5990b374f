using TestRail.Client;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>An answer that says success and does not name what was created: a proxy's, a script's that broke off. It is worth as much as none.</summary>
internal static class UnaccountedReply
{
    /// <summary>Checks that the answer names what was created.</summary>
    /// <param name="method">TestRail's method.</param>
    /// <param name="id">The id in the answer; an answer without one reads as 0.</param>
    /// <exception cref="TestRailException">It does not; the call is in doubt.</exception>
    public static void RequireId(string method, long id)
    {
        if (id == 0)
            throw Of(method);
    }

    /// <summary>True for an answer that was read and did not account for what was sent.</summary>
    public static bool Is(TestRailException failure) => failure is { Kind: FailureKind.UnreadableReply, StatusCode: null };

    /// <summary>The failure of such a call.</summary>
    public static TestRailException Of(string method) =>
        new(FailureKind.UnreadableReply, method, $"{method}: TestRail's answer does not account for what was sent.") { IsInDoubt = true };
}
