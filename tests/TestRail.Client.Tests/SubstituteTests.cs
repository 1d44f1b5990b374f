using Moq;
using NSubstitute;
using TestRail.Client.Runs;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>Tests of a user's own code replace an interface by a substitute. Whole lists must come from its pages.</summary>
public sealed class SubstituteTests
{
    private static readonly Page<Run> Runs = new([new Run { Id = 7 }, new Run { Id = 8 }]);

    [Test]
    public async Task A_whole_list_comes_from_the_pages_of_NSubstitute()
    {
        var api = Substitute.For<ITestRailApi>();
        api.GetRunsAsync(1).Returns(Runs);

        Assert.That(await api.AllRuns(1).Select(run => run.Id).ToListAsync(), Is.EqualTo(new[] { 7, 8 }));
    }

    [Test]
    public async Task A_whole_list_comes_from_the_pages_of_Moq()
    {
        var api = new Mock<IRunsApi>();
        api.Setup(each => each.GetRunsAsync(1, null, null, null, It.IsAny<CancellationToken>())).ReturnsAsync(Runs);

        Assert.That(await api.Object.AllRuns(1).Select(run => run.Id).ToListAsync(), Is.EqualTo(new[] { 7, 8 }));
    }

    [Test]
    public void A_list_that_was_not_set_up_is_told()
    {
        var nsubstitute = Substitute.For<IRunsApi>();
        var moq = new Mock<IRunsApi>();

        Assert.Multiple(() =>
        {
            foreach (var api in new[] { nsubstitute, moq.Object })
                Assert.That(async () => await api.AllRuns(1).ToListAsync(), Throws.InvalidOperationException.With.Message.Contain("set it up"));
        });
    }

    [Test]
    public void No_method_of_an_interface_has_a_body_that_a_substitute_would_hide() =>
        Assert.That(typeof(ITestRailApi).GetInterfaces().SelectMany(part => part.GetMethods()).Where(method => !method.IsAbstract), Is.Empty);
}
