namespace TestRail.Reporter;

/// <summary>Case ids on the rows of a <c>[DynamicData]</c>.</summary>
public static class TestDataRowExtensions
{
    /// <summary>
    /// Reports this row's result to a TestRail case. Repeat it for a row that covers several cases.
    /// MSTest gives a row categories but no properties, so the id travels as the category <c>@C123</c>:
    /// <c>dotnet test --filter TestCategory=@C123</c>.
    /// </summary>
    /// <typeparam name="TRow">What the row holds.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="id">The number in the case's <c>C123</c>.</param>
    /// <returns>The same row.</returns>
    /// <example><code>yield return new TestDataRow&lt;(string, int)&gt;(("GB", 20)).WithTestRailCase(41);</code></example>
    public static TestDataRow<TRow> WithTestRailCase<TRow>(this TestDataRow<TRow> row, int id)
    {
        row.TestCategories = [.. row.TestCategories ?? [], "@" + TraitValues.Case(id)];
        return row;
    }
}
