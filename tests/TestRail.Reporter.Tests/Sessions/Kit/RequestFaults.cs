using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>The ways in which a request can fail although a repetition may succeed.</summary>
internal static class RequestFaults
{
    public static readonly IReadOnlyDictionary<string, FaultRule> All = new Dictionary<string, FaultRule>
    {
        ["429 with Retry-After"] = new() { Status = 429, RetryAfter = TimeSpan.FromSeconds(20) },
        ["429 without Retry-After"] = new() { Status = 429 },
        ["409"] = new() { Status = 409 },
        ["500"] = new() { Status = 500 },
        ["502"] = new() { Status = 502 },
        ["503"] = new() { Status = 503 },
        ["504"] = new() { Status = 504 },
        ["reset before"] = new() { Kind = FaultKind.DropBefore },
        ["reset after commit"] = new() { Kind = FaultKind.DropAfter },
        ["500 after commit"] = new() { Kind = FaultKind.StatusAfter, Status = 500 },
        ["truncated"] = new() { Kind = FaultKind.Truncated },
        ["HTML"] = new() { Kind = FaultKind.HtmlPage },
        ["empty"] = new() { Kind = FaultKind.Empty },
        ["502 after commit"] = new() { Kind = FaultKind.StatusAfter, Status = 502 },
    };
}
