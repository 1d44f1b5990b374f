using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>The tests of a run by section. Each has its latest results, collapsed.</summary>
internal sealed class TestTable(View view, IReadOnlyList<long> tests)
{
    private const int Newest = 3;

    private readonly Palette _palette = view.Palette();

    private readonly ResultHistory _history = new(view, ResultHistory.NewestOf(view.Store, tests, Newest));

    private readonly ILookup<long, string?> _sections = view.Store.List<(long Test, string? Section)>(
        """
        SELECT t.id, s.name FROM tests t JOIN cases c ON c.id = t.case_id LEFT JOIN sections s ON s.id = c.section_id
        WHERE t.id IN (SELECT value FROM json_each(@ids))
        """,
        new { ids = tests.ToArray() }).ToLookup(row => row.Test, row => row.Section);

    public Markup Render() => tests.Count == 0
        ? Markup.Of($"<p class=\"empty\">No tests.</p>")
        : Markup.Of(
            $"""
            <table class="tests">
            <thead><tr><th scope="col">Test</th><th scope="col">Title</th><th scope="col">Status</th></tr></thead>
            {Markup.Each(view.Store.Tests(tests).GroupBy(test => _sections[test.Id].FirstOrDefault()), Section)}
            </table>
            """);

    private Markup Section(IGrouping<string?, Test> section) => Markup.Of(
        $"<tbody><tr><th colspan=\"3\" scope=\"rowgroup\">{section.Key}</th></tr>{Markup.Each(section, Row)}</tbody>");

    private Markup Row(Test test) => Markup.Of(
        $"""
        <tr id="T{test.Id}">
        <td class="id"><a href="{view.Links.Test(test.Id)}">T{test.Id}</a> <small>C{test.CaseId}</small></td>
        <td class="title">{Title(test)}</td>
        <td>{_palette.Badge(test.StatusId)}</td>
        </tr>
        """);

    private Markup Title(Test test) => !_history.Has(test.Id)
        ? Markup.Of($"{test.Title}")
        : Markup.Of($"<details id=\"D{test.Id}\"><summary>{test.Title}</summary>{_history.OfTest(test.Id)}{More(test)}</details>");

    private Markup More(Test test) => Markup.Of($"<p><a href=\"{view.Links.Test(test.Id)}\">All results of T{test.Id}</a></p>");
}
