using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Requests;

/// <summary>The input of a handler: the request, whose ids exist, its user and the store.</summary>
internal sealed record Call(ApiRequest Request, Store Store, User User, long Now)
{
    private Body? _body;

    public required SandboxOptions Options { get; init; }

    public Query Query => Request.Query;

    public Links Links => Request.Links;

    public long Id => Number(1);

    public long SecondId => Number(2);

    public string Text => Query.Path[1];

    public string SecondText => Query.Path[2];

    public bool HasId => Query.Path.Count > 1;

    /// <summary>The JSON body. Parsed on demand: TestRail rejects a completed item before it validates the body.</summary>
    public Body Body => _body ??= Body.Parse(Request.Body, Options.Strict);

    /// <summary>True if a deletion must only count what it would delete. Clients send it as a filter or in the body.</summary>
    public bool IsSoft => (Query.Text("soft") == "true" ? true : Query.Flag("soft")) ?? Body.Flag("soft") ?? false;

    private long Number(int position) => long.Parse(Query.Path[position], CultureInfo.InvariantCulture);
}
