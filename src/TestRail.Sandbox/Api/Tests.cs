using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Tests
{
    public static object One(Call call) => call.Store.Test(call.Id);

    public static object All(Call call) => call.Page<long, Test>(
        "tests",
        "SELECT t.id FROM tests t",
        new Conditions().Is("t.run_id", call.Id).And("t.is_selected = 1").In("t.status_id", call.Query.Ids("status_id"))
            .Labelled("t.id", Labelling.OfTests, call.Query.Ids("label_id")),
        "t.id",
        call.Store.Tests);
}
