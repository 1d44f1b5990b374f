using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd;

/// <summary>Packs and builds, once for all tests, what they run.</summary>
[SetUpFixture]
internal sealed class Preparation
{
    [OneTimeSetUp]
    public Task Prepare() => UserRepository.Current.PrepareAsync();
}
