using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace RetriesXUnitV3;

/// <summary>A test that is retried while it fails, as in the retry packages for xUnit.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(RetryDiscoverer))]
public sealed class RetryFactAttribute(int attempts, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    public int Attempts => attempts;
}
