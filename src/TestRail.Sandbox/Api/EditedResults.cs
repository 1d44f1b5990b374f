using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class EditedResults
{
    /// <summary>Changes the result's fields that the body contains and updates the test. The run must be open.</summary>
    public static object Edit(Call call)
    {
        var result = call.Store.Result(call.Id);
        var test = call.Store.Test(result.TestId);
        var run = call.Store.Run(test.RunId, call.Links);
        run.RequireActive();
        call.Store.SaveResult(
            new ResultReader(call, run.ProjectId).Edit(result, call.Body, test.TemplateId, Texts.Unrecorded.EmptySingleResult));
        return call.Store.Complete([call.Store.Result(call.Id)]).Single();
    }
}
