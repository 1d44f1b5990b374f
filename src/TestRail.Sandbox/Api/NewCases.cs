using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Adds cases. A request for several cases stores all of them or, if one is invalid, none.</summary>
internal static class NewCases
{
    public static object One(Call call)
    {
        var section = call.Section(call.Id);
        return call.Store.Case(call.Store.AddCase(CaseReader.Of(call, section.SuiteId).New(call.Body, section)));
    }

    public static object Many(Call call)
    {
        if (call.Body.Objects("cases") is not { Count: > 0 } bodies)
            throw call.Body.Missing("cases");
        var section = call.Section(call.Id);
        var reader = CaseReader.Of(call, section.SuiteId);
        var ids = bodies.Select(body => call.Store.AddCase(reader.New(body, section))).ToArray();
        return new { cases = call.Store.Cases(ids) };
    }

    /// <summary>Copies cases with their labels to the end of a section. TestRail does not return the copies' ids.</summary>
    public static object? Copy(Call call)
    {
        var section = call.Section(call.Id);
        foreach (var original in ListedCases.OfProject(call, call.Suite(section.SuiteId).ProjectId))
        {
            call.Store.AddCase(original with
            {
                SuiteId = section.SuiteId,
                SectionId = section.Id,
                CreatedBy = call.User.Id,
                CreatedOn = call.Now,
            });
        }
        return null;
    }
}
