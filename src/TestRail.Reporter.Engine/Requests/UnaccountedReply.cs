using TestRail.Client.Errors;


namespace TestRail.Reporter.Engine.Requests;

/// <summary>
/// An answer that reports success but does not name the created object, for example from a proxy or an aborted script. It is treated like a
/// lost answer.
/// </summary>
internal static class UnaccountedReply
{
    /// <summary>Checks that the answer contains the id of the created object.</summary>
    /// <param name="method">The TestRail API method.</param>
    /// <param name="id">The id in the answer; 0 when the answer has none.</param>
    /// <exception cref="TestRailException">The answer has no id, so the request is in doubt.</exception>
    public static void RequireId(string method, long id)
    {
        if (id == 0)
            throw Of(method);
    }

    /// <summary>True when an answer was read but does not account for the request.</summary>
    public static bool Is(TestRailException failure) => failure is { Kind: FailureKind.UnreadableReply, StatusCode: null };

    /// <summary>Creates the exception for such an answer.</summary>
    public static TestRailException Of(string method) =>
        new(FailureKind.UnreadableReply, method, $"{method}: TestRail's answer does not account for what was sent.") { IsInDoubt = true };
}
