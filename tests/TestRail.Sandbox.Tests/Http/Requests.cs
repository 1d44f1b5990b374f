using TestRail.Sandbox.Dispatching;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>A valid body for each method, for a run with cases 1 and 30 or a plan with configurations 1 and 2.</summary>
internal static class Requests
{
    public const string File =
        "--x\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--\r\n";

    private const string Result =
        """
        "status_id":5,"comment":"c","version":"v","elapsed":"1m 5s","defects":"D-1, D-2","assignedto_id":2,"custom_build":7,"custom_browser":2,
        "custom_environment":"e","custom_reviewed":true,"custom_step_results":[{"content":"a","expected":"b","status_id":1}]
        """;

    private const string Run = """ "description":"d","refs":"R-1","assignedto_id":2,"include_all":false,"case_ids":[1,30] """;

    private const string Entry =
        $$"""
        "suite_id":1,"name":"E","config_ids":[1,2],{{Run}},"runs":[{"config_ids":[1],{{Run}}},{"config_ids":[2]}]
        """;

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["add_case_field"] =
            """
            {"type":"Dropdown","name":"field","label":"L","description":"d","include_all":false,"template_ids":[1],"configs":[
              {"context":{"is_global":false,"project_ids":[1]},"options":{"is_required":false,"items":"1, A\n2, B","default_value":"1"}}]}
            """,
        ["add_run"] = $$"""{"suite_id":1,"name":"R","milestone_id":2,"start_on":1,"due_on":2,{{Run}}}""",
        ["update_run"] = $$"""{"name":"R","milestone_id":2,{{Run}}}""",
        ["add_plan"] = $$"""{"name":"P","milestone_id":2,"entries":[{ {{Entry}} }]}""",
        ["update_plan"] = """{"name":"P","description":"d","milestone_id":2,"refs":"R-1","start_on":1,"due_on":2}""",
        ["add_plan_entry"] = $$"""{ {{Entry}} }""",
        ["update_plan_entry"] = $$"""{ {{Entry}} }""",
        ["add_run_to_plan_entry"] = $$"""{"config_ids":[3],{{Run}}}""",
        ["update_run_in_plan_entry"] = $$"""{ {{Run}} }""",
        ["add_result"] = $$"""{ {{Result}} }""",
        ["edit_result"] = $$"""{ {{Result}} }""",
        ["add_result_for_case"] = $$"""{ {{Result}} }""",
        ["add_results"] = $$"""{"results":[{"test_id":1,{{Result}}},{"test_id":2,{{Result}}}]}""",
        ["add_results_for_cases"] = $$"""{"results":[{"case_id":1,{{Result}}},{"case_id":30,{{Result}}}]}""",
    };

    /// <summary>The methods with a body of their own.</summary>
    public static IEnumerable<string> Methods => Bodies.Keys;

    /// <summary>The method with the ids of its path: run 1, plan 2 and run 3 of the plan.</summary>
    public static string Address(Route route, string entry) => route.Name + string.Concat(route.Ids.Select(id => id.Field switch
    {
        "entry_id" => "/" + entry,
        "plan_id" => "/2",
        "run_id" when route.Name.EndsWith("plan_entry", StringComparison.Ordinal) => "/3",
        _ => "/1",
    }));

    /// <summary>The method's own body, or a body with all keys that the other methods read.</summary>
    public static string For(string method) => Bodies.GetValueOrDefault(
        method,
        """
        {"name":"N","title":"T","description":"d","refs":"R-1","estimate":"1m","template_id":2,"type_id":1,"priority_id":1,"milestone_id":2,"suite_id":1,
         "section_id":1,"parent_id":1,"case_ids":[1,30],"test_ids":[1],"labels":["x",1],"start_on":1,"due_on":2,"is_completed":false,"suite_mode":1,
         "custom_steps":"s","custom_steps_separated":[{"content":"a","refs":"R"}],"cases":[{"title":"T","custom_steps":"s"}],"email":"a@example.com"}
        """);
}
