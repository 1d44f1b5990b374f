using TestRail.Reporter;
using TUnit.Assertions;
using TUnit.Assertions.Extensions;
using TUnit.Core;

namespace Platform.TUnit;

public class CartTests
{
    private static int s_attempts;

    [Test, TestRailCase(1), TestRailCase(2)]
    public async Task Adds() => await Assert.That(1 + 1).IsEqualTo(2);

    [Test, TestRailCase(3)]
    public async Task Fails() => await Assert.That(1 + 1).IsEqualTo(3);

    [Test, Property("TestRailCase", "C4")]
    public void Throws() => throw new InvalidOperationException("no cart");

    [Test, Skip("not yet"), TestRailCase(5)]
    public void Is_skipped()
    {
    }

    [Test, Arguments(1), Arguments(2), TestRailCase(6)]
    public async Task The_second_of_two_rows_fails(int row) => await Assert.That(row).IsEqualTo(1);

    [Test, Retry(2), TestRailCase(7)]
    public async Task Passes_at_the_third_attempt() => await Assert.That(++s_attempts).IsEqualTo(3);

    [Test, Category("@C8")]
    public void Has_its_case_as_a_category()
    {
    }
}

public class ClosedTests
{
    [Before(Class)]
    public static void Open() => throw new InvalidOperationException("no database");

    [Test, TestRailCase(9)]
    public void Never_runs()
    {
    }
}
