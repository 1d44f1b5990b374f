using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Tests.Delivery;

namespace TestRail.Reporter.Tests.Results;

/// <summary>Statuses and fields as TestRail returns them.</summary>
internal static class Known
{
    private const string Statuses = """
        [{"id":1,"name":"passed","label":"Passed"},{"id":2,"name":"blocked","label":"Blocked"},{"id":3,"name":"untested","label":"Untested","is_untested":true},
         {"id":4,"name":"retest","label":"Retest"},{"id":5,"name":"failed","label":"Failed"},{"id":6,"name":"custom_status1","label":"Flaky"}]
        """;

    private const string Fields = """
        [{"id":1,"system_name":"custom_os","type_id":6,"is_active":true,"configs":[{"context":{"is_global":true},"options":{"items":"1, Linux\n2, Windows"}}]},
         {"id":2,"system_name":"custom_Build","type_id":1,"is_active":true,"configs":[{"context":{"is_global":true},"options":{}}]},
         {"id":3,"system_name":"custom_tags","type_id":12,"is_active":true,"configs":[{"context":{"is_global":false,"project_ids":[7]},"options":{"items":"1, Slow\n2, Fast"}}]},
         {"id":4,"system_name":"custom_old","type_id":1,"is_active":false,"configs":[]}]
        """;

    public static async Task<StatusMap> StatusMapAsync(params (Verdict Outcome, StatusChoice Choice)[] changes)
    {
        var statuses = ResultOptions.DefaultStatuses.ToDictionary();
        foreach (var (outcome, choice) in changes)
            statuses[outcome] = choice;
        using var canned = new Canned().Answering("get_statuses", Statuses);
        return StatusLookup.Map(new ResultOptions { Statuses = statuses }, await NamedStatus.ReadAllAsync(canned.Api, CancellationToken.None));
    }

    public static async Task<FieldMap> FieldMapAsync(params (string Name, object Value)[] configured)
    {
        using var canned = new Canned().Answering("get_result_fields", Fields);
        return await new ResultFieldLoader(canned.Api, 7).FieldsAsync(configured.ToDictionary(field => field.Name, field => field.Value), CancellationToken.None);
    }
}
