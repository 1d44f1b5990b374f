using Xunit.Sdk;
using Xunit.v3;

namespace RetriesXUnitV3;

public sealed class RetryDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var details = TestIntrospectionHelper.GetTestCaseDetails(discoveryOptions, testMethod, factAttribute);
        return new([new RetryTestCase(details.ResolvedTestMethod, details.TestCaseDisplayName, details.UniqueID)]);
    }
}
