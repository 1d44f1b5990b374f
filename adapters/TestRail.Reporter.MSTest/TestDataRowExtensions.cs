namespace TestRail.Reporter;

/// <summary>Adds case ids to rows of <c>[DynamicData]</c>.</summary>
public static class TestDataRowExtensions
{
    /// <summary>
    /// Reports this row's result to a TestRail case. Call it again for a row that covers several cases.
    /// MSTest rows have categories but no properties, so the id is stored as the category <c>@C123</c>. To run the row:
    /// <c>dotnet test --filter TestCategory=@C123</c>.
    /// </summary>
    /// <typeparam name="TRow">The type of the row's data.</typeparam>
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
