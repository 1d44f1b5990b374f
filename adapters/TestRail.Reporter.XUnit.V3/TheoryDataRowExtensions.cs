using TestRail.Reporter.Contracts;
using Xunit;

namespace TestRail.Reporter;

/// <summary>Adds case ids to rows of <c>[MemberData]</c> or <c>[ClassData]</c>.</summary>
public static class TheoryDataRowExtensions
{
    /// <summary>Reports this row's result to a TestRail case. Call it again for a row that covers several cases.</summary>
    /// <typeparam name="TRow">The row's type, which later calls in the chain keep.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="id">The number in the case's <c>C123</c>.</param>
    /// <returns>The same row.</returns>
    /// <example><code>yield return new TheoryDataRow&lt;string, int&gt;("GB", 20).WithTestRailCase(41);</code></example>
    public static TRow WithTestRailCase<TRow>(this TRow row, int id) where TRow : TheoryDataRowBase =>
        row.WithTrait(TraitKeys.Case, TraitValues.Case(id));
}
