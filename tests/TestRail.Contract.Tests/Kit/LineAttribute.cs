namespace TestRail.Contract.Tests.Kit;

/// <summary>
/// The line of a vendor's page that a test checks: a method (<c>get_run</c>), a status (<c>get_run 400</c>), a field (<c>add_run.refs</c>), a filter
/// (<c>get_runs&amp;suite_id</c>), a type (<c>add_result:Date</c>), a rule (<c>get_plans: without entries</c>) or a field of an object
/// (<c>run.config</c>).
/// </summary>
internal sealed class LineAttribute(string line) : PropertyAttribute(Name, line)
{
    public const string Name = "Line";
}
