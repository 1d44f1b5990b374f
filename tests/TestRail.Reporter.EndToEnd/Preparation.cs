using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd;

/// <summary>Packs the packages and builds the fixtures once, before all tests.</summary>
[SetUpFixture]
internal sealed class Preparation
{
    [OneTimeSetUp]
    public Task Prepare() => UserRepository.Current.PrepareAsync();
}
