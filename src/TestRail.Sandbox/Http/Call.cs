using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Http;

/// <summary>What a handler has at hand: the request, whose ids are known to exist by now, its user and the store.</summary>
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

    /// <summary>The JSON that was sent. Only read when a handler asks for it: what is completed is refused before its body is.</summary>
    public Body Body => _body ??= Body.Parse(Request.Body);

    private long Number(int position) => long.Parse(Query.Path[position], CultureInfo.InvariantCulture);
}
