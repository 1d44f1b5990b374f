using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads results from a body. Looks up the project's items they may refer to only once.</summary>
internal sealed class ResultReader(Call call, long project)
{
    private readonly HashSet<long> _statuses = [.. call.Store.List<long>("SELECT id FROM statuses")];
    private readonly HashSet<long> _users = [.. call.Store.List<long>("SELECT id FROM users")];
    private readonly FieldValues _fields = new(call, CustomFields.OfResults, project);

    /// <summary>A new result for a test with this template.</summary>
    public Result Read(Body body, long template, string whenEmpty)
    {
        var status = ReadStatus(body);
        return RequireContent(whenEmpty, new Result
        {
            StatusId = status,
            AssignedtoId = ReadAssignee(body),
            Comment = body.Text("comment"),
            Version = body.Text("version", Limits.Name),
            Elapsed = Elapsed.Read(body, "elapsed"),
            Defects = body.Text("defects", Limits.Defects),
            Custom = _fields.Read(body, template, requireAll: status is not null),
            CreatedOn = call.Now,
            CreatedBy = call.User.Id,
        });
    }

    /// <summary>Applies the body to the result. An explicit null clears a field.</summary>
    public Result Edit(Result result, Body body, long template, string whenEmpty) => RequireContent(whenEmpty, result with
    {
        StatusId = body.Has("status_id") ? ReadStatus(body) : result.StatusId,
        AssignedtoId = body.Has("assignedto_id") ? ReadAssignee(body) : result.AssignedtoId,
        Comment = body.Has("comment") ? body.Text("comment") : result.Comment,
        Version = body.Has("version") ? body.Text("version", Limits.Name) : result.Version,
        Elapsed = body.Has("elapsed") ? Elapsed.Read(body, "elapsed") : result.Elapsed,
        Defects = body.Has("defects") ? body.Text("defects", Limits.Defects) : result.Defects,
        Custom = (result.Custom ?? []).With(_fields.Read(body, template, requireAll: false)),
    });

    private static Result RequireContent(string whenEmpty, Result result) =>
        result.StatusId is null && result.AssignedtoId is null && string.IsNullOrEmpty(result.Comment)
            ? throw RefusalException.BadRequest(whenEmpty)
            : result;

    private long? ReadStatus(Body body) => body.Id("status_id") switch
    {
        null => null,
        Test.Untested => throw RefusalException.BadRequest(Texts.Untested(body.Field("status_id"))),
        { } id => _statuses.Contains(id) ? id : throw body.Refuse("status_id", "status"),
    };

    private long? ReadAssignee(Body body) => body.Id("assignedto_id") is not { } id || _users.Contains(id)
        ? body.Id("assignedto_id")
        : throw body.Refuse("assignedto_id", PathId.User.Noun);
}
