namespace TestRail.Contract.Tests.Kit;

/// <summary>
/// The line of a vendor's page that a test proves: <c>get_run</c>, <c>get_run 400</c>, <c>add_run.refs</c>, <c>get_runs&amp;suite_id</c>,
/// <c>add_result:Date</c>, <c>get_plans: without entries</c>, or a field of an object, <c>run.config</c>.
/// </summary>
internal sealed class LineAttribute(string line) : PropertyAttribute(Name, line)
{
    public const string Name = "Line";
}
