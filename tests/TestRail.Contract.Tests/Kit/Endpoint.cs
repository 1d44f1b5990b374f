using TestRail.Client;

namespace TestRail.Contract.Tests.Kit;

/// <summary>A method of TestRail: its address, the meaning of its ids, its reply and the call of the client.</summary>
internal sealed record Endpoint(string Verb, string Name, Answer Answer, Func<ITestRailApi, Ids, Task> Call, params Subject[] Path)
{
    /// <summary>TestRail's error message for a user with read access only; null if the method is allowed.</summary>
    public string? Forbidden { get; private init; }

    /// <summary>Keys of the reply that the client does not return.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>A filter that is part of the method, such as <c>&amp;soft=1</c>.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The verb and the address without ids, such as <c>GET get_run/{}</c>.</summary>
    public string Address => $"{Verb} {Name}{string.Concat(Path.Select(_ => "/{}"))}{Suffix}";

    public static Endpoint Get(string name, Answer answer, Func<ITestRailApi, Ids, Task> call, params Subject[] path) =>
        new("GET", name, answer, call, path);

    public static Endpoint Post(
        string name, string permission, Answer answer, Func<ITestRailApi, Ids, Task> call, params Subject[] path) =>
        new("POST", name, answer, call, path) { Forbidden = $"You are not allowed to {permission} (insufficient permissions)." };

    /// <summary>A method for administrators only.</summary>
    public static Endpoint Admin(
        string name, string permission, Answer answer, Func<ITestRailApi, Ids, Task> call, params Subject[] path) =>
        new("POST", name, answer, call, path) { Forbidden = $"You are not allowed to {permission} (requires administrator privileges)." };

    /// <summary>The address with these ids, without filters, such as <c>add_results/57</c>.</summary>
    public string With(Ids ids) => string.Join('/', ids.Values.Prepend(Name));

    public override string ToString() => Name + Suffix;
}
