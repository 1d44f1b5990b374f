using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Edits the labels of tests. Nothing else of a test can be edited without a result.</summary>
internal static class TestEdits
{
    public static object One(Call call)
    {
        Label(call, [call.Id]);
        return call.Store.Test(call.Id);
    }

    /// <summary>Sets the same labels in all listed tests. TestRail returns the labels, not the tests.</summary>
    public static object Many(Call call)
    {
        if (call.Body.Ids("test_ids")?.Distinct().ToArray() is not { Length: > 0 } tests)
            throw call.Body.Missing("test_ids");
        if (!tests.All(id => call.Store.Exists(PathId.Test.Table, id)))
            throw call.Body.Refuse("test_ids", PathId.Test.Noun);
        var labels = Label(call, tests);
        return new { test_ids = tests, labels = labels.Select(label => new { id = label.Id, title = label.Title }) };
    }

    private static IReadOnlyList<Label> Label(Call call, long[] tests)
    {
        var runs = call.Store.List<long>("SELECT DISTINCT run_id FROM tests WHERE id IN (SELECT value FROM json_each(@tests))", new { tests })
            .Select(id => call.Store.Run(id, call.Links)).ToArray();
        foreach (var run in runs)
            run.RequireActive();
        if (!call.Body.Has("labels"))
            throw call.Body.Missing("labels");
        var labels = runs.Select(run => new LabelReader(call.Store, run.ProjectId, call.Options.Strict).Read(call.Body) ?? []).Last();
        Labelling.OfTests.Set(call.Store, tests, labels);
        return labels;
    }
}
