using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads results out of a body, having looked up once what they may refer to.</summary>
internal sealed class ResultReader(Call call)
{
    private readonly HashSet<long> _statuses = [.. call.Store.List<long>("SELECT id FROM statuses")];
    private readonly HashSet<long> _users = [.. call.Store.List<long>("SELECT id FROM users")];
    private readonly FieldValues _fields = new(call.Store, CustomFields.OfResults);

    public Result Read(Body body, string whenEmpty)
    {
        var result = new Result
        {
            StatusId = ReadStatus(body),
            AssignedtoId = ReadAssignee(body),
            Comment = body.Text("comment"),
            Version = body.Text("version", Limits.Name),
            Elapsed = Elapsed.Read(body, "elapsed"),
            Defects = body.Text("defects"),
            Custom = _fields.Read(body, requireAll: false),
            CreatedOn = call.Now,
            CreatedBy = call.User.Id,
        };
        return result.StatusId is null && result.AssignedtoId is null && string.IsNullOrEmpty(result.Comment)
            ? throw RefusalException.BadRequest(whenEmpty)
            : result;
    }

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
