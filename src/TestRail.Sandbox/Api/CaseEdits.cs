using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Edits, moves and deletes cases, one or several. A request for several cases changes all of them or none.</summary>
internal static class CaseEdits
{
    public static object One(Call call)
    {
        var @case = call.Store.Case(call.Id);
        call.Store.SaveCase(@case, CaseReader.Of(call, @case.SuiteId).Edit(call.Body, @case));
        if (NewSection(call, @case) is { } section)
            call.Store.MoveCase(@case, section);
        return call.Store.Case(call.Id);
    }

    /// <summary>Sets the same values in all listed cases of the suite.</summary>
    public static object Many(Call call)
    {
        var cases = ListedCases.OfSuite(call, call.Id);
        var reader = CaseReader.Of(call, call.Id);
        foreach (var @case in cases)
            call.Store.SaveCase(@case, reader.Edit(call.Body, @case));
        return new { updated_cases = call.Store.Cases(Ids(cases)) };
    }

    /// <summary>Moves cases of the project to a section. The body must name the section's suite, even in a project with a single suite.</summary>
    public static object? Move(Call call)
    {
        var section = call.Section(call.Id);
        if (call.Body.RequiredId("suite_id") != section.SuiteId)
            throw call.Body.Refuse("suite_id", PathId.Suite.Noun);
        foreach (var @case in ListedCases.OfProject(call, call.Suite(section.SuiteId).ProjectId))
            call.Store.MoveCase(@case, section);
        return null;
    }

    public static object? DeleteOne(Call call) => Delete(call, [call.Id], affected => affected with { AffectedCases = null });

    public static object? DeleteMany(Call call) => Delete(call, Ids(ListedCases.OfSuite(call, call.Id)), affected => affected);

    private static object? Delete(Call call, long[] ids, Func<SoftDeletion, SoftDeletion> told)
    {
        if (call.IsSoft)
            return told(call.Store.AffectedByCases(ids));
        call.Store.DeleteCases(ids);
        return null;
    }

    private static Section? NewSection(Call call, Case @case)
    {
        if (call.Body.Id("section_id") is not { } id || id == @case.SectionId)
            return null;
        return call.Store.Exists("sections", id) && call.Section(id) is var section && section.SuiteId == @case.SuiteId
            ? section
            : throw call.Body.Refuse("section_id", PathId.Section.Noun);
    }

    private static long[] Ids(IEnumerable<Case> cases) => [.. cases.Select(@case => @case.Id)];
}
