namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>Marks a test that checks what TestRail stores for one row of the README's outcome table.</summary>
/// <param name="row">The beginning of the row's first cell.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ShowsOutcomeAttribute(string row) : Attribute
{
    public string Row { get; } = row;
}
