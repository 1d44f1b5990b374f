using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class TestKeyTests
{
    [Test]
    public void A_test_a_row_an_assembly_and_a_target_framework_have_a_key_each()
    {
        var test = Given.Result().Test;
        ulong[] keys =
        [
            TestKey.Of(test),
            TestKey.Of(test with { Id = "1" }),
            TestKey.Of(test with { DisplayName = "Adds(2)" }),
            TestKey.Of(test with { Source = "/shop/Other.Tests.dll" }),
            TestKey.Of(test with { TargetFramework = "net8.0" }),
            TestKey.Of(test with { TargetFramework = "net10.0" }),
            TestKey.Of(test with { Variant = "chrome" }),
            TestKey.Of(test with { Id = test.Id + test.DisplayName, DisplayName = "" }),
        ];
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void A_key_is_the_same_in_every_process() => Assert.That(TestKey.Of(Given.Result().Test), Is.EqualTo(6029545387991594395UL));
}
