using System.Globalization;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Benchmarks.Recording;

/// <summary>Results as the hosts pass them to a session. One in twenty failed.</summary>
internal static class SampleResults
{
    private const int OneFailureIn = 20;

    private static readonly DateTimeOffset Started = new(2025, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly string StackTrace = string.Concat(Enumerable.Range(1, 12).Select(line =>
        $"   at Shop.Checkout.Tests.CartTests.Total_is_the_sum_of_all_lines_after_discounts() in /src/Shop.Checkout.Tests/CartTests.cs:line {line}\n"));

    public static IEnumerable<TestResult> Of(int count) =>
        Enumerable.Range(1, count).Select(number => number % OneFailureIn == 0 ? Failed(number) : Passed(number));

    public static TestResult Passed(int number) => new()
    {
        Test = new TestIdentity
        {
            Id = new Guid(number, 0, 0, new byte[8]).ToString("D"),
            DisplayName = string.Create(CultureInfo.InvariantCulture, $"Total_is_the_sum_of_all_lines_after_discounts({number})"),
            ClassName = "Shop.Checkout.Tests.CartTests",
            MethodName = "Total_is_the_sum_of_all_lines_after_discounts",
            Source = "/src/Shop.Checkout.Tests/bin/Debug/net10.0/Shop.Checkout.Tests.dll",
            TargetFramework = "net10.0",
        },
        Outcome = TestOutcome.Passed,
        Started = Started.AddMilliseconds(number),
        Duration = TimeSpan.FromMilliseconds(12.5),
        Traits = [new Trait(TraitKeys.Case, string.Create(CultureInfo.InvariantCulture, $"C{number}")), new Trait("Category", "Checkout")],
    };

    public static TestResult Failed(int number) => Passed(number) with
    {
        Outcome = TestOutcome.Failed,
        Message = "  Expected: 41.97m\n  But was:  44.97m\n",
        StackTrace = StackTrace,
        Output = "3 lines, one discount\n",
    };
}
