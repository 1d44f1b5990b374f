using TestRail.Client.Errors;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Tells a request that TestRail rejected from other failures. The exit code shows the difference.</summary>
internal static class RequestRejection
{
    /// <summary>True when TestRail rejected the request.</summary>
    public static bool Is(Exception failure) => failure is TestRailException { Kind: FailureKind.BadRequest or FailureKind.Forbidden or FailureKind.InvalidCredentials };
}
