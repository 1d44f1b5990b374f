using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>Shows the results of each test, newest first.</summary>
internal sealed class ResultHistory(View view, IReadOnlyList<Result> results)
{
    private readonly ILookup<long, Result> _byTest = view.Store.Complete(results).ToLookup(result => result.TestId);

    private readonly Palette _palette = view.Palette();

    private readonly IReadOnlyDictionary<long, string> _users = view.UserNames();

    private readonly FieldList _fields = new(view.Store);

    private readonly IReadOnlyDictionary<long, Markup> _files = new FileList(view).Of("test_change", [.. results.Select(result => result.Id)]);

    public static IReadOnlyList<Result> NewestOf(Store store, IReadOnlyList<long> tests, int count) => store.List<Result>(
        $"""
        {StoredResults.Select} JOIN json_each(@tests) asked ON asked.value = r.test_id
        WHERE r.id IN (SELECT id FROM results newest WHERE newest.test_id = r.test_id ORDER BY newest.id DESC LIMIT @count) ORDER BY r.id DESC
        """,
        new { tests = tests.ToArray(), count });

    public bool Has(long test) => _byTest.Contains(test);

    public Markup OfTest(long test) => Markup.Each(_byTest[test], result => Markup.Of(
        $"""
        <article class="status-{result.StatusId}">
        <p class="facts">{_palette.Badge(result.StatusId)} {Layout.Time(result.CreatedOn)} · {Name(result.CreatedBy)}</p>
        {Facts(result)}{Comment.Render(result.Comment)}{_fields.Steps(result.Custom!, _palette)}{_files[result.Id]}
        </article>
        """));

    private Markup Facts(Result result)
    {
        (string Name, Markup Value)[] own =
        [
            ("Elapsed", Text(result.Elapsed)),
            ("Version", Text(result.Version)),
            ("Defects", ItemLinks.Render(view, result.Defects)),
            ("Assigned to", Text(result.AssignedtoId is { } assignee ? Name(assignee) : null)),
        ];
        (string Name, Markup Value)[] facts =
            [.. own.Concat(_fields.Texts(result.Custom!).Select(fact => (Name: fact.Label, Value: Text(fact.Value)))).Where(fact => !string.IsNullOrEmpty(fact.Value.Text))];
        return Markup.If(facts.Length > 0, () => Markup.Of(
            $"<dl>{Markup.Each(facts, fact => Markup.Of($"<div><dt>{fact.Name}</dt> <dd>{fact.Value}</dd></div>"))}</dl>"));
    }

    private static Markup Text(string? value) => Markup.Of($"{value}");

    private string Name(long user) => _users.GetValueOrDefault(user) ?? $"user {user}";
}
