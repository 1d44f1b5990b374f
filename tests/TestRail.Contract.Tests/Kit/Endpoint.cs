using TestRail.Client;

namespace TestRail.Contract.Tests.Kit;

/// <summary>One method of TestRail as the contract has it: its address, what its ids stand for, what it answers, and the client's call.</summary>
internal sealed record Endpoint(string Verb, string Name, Answer Answer, Func<ITestRailApi, Ids, Task> Call, params Subject[] Path)
{
    /// <summary>What TestRail says to a user who may only read; null where everyone may.</summary>
    public string? Forbidden { get; private init; }

    /// <summary>Keys of the answer that the client does not hand on.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>A filter that is a part of the method itself: <c>&amp;soft=1</c>.</summary>
    public string Suffix { get; init; } = "";

    /// <summary><c>GET get_run/{}</c>: the verb, and the address with its ids left open.</summary>
    public string Address => $"{Verb} {Name}{string.Concat(Path.Select(_ => "/{}"))}{Suffix}";

    public static Endpoint Get(string name, Answer answer, Func<ITestRailApi, Ids, Task> call, params Subject[] path) =>
        new("GET", name, answer, call, path);

    public static Endpoint Post(
        string name, string permission, Answer answer, Func<ITestRailApi, Ids, Task> call, params Subject[] path) =>
        new("POST", name, answer, call, path) { Forbidden = $"You are not allowed to {permission} (insufficient permissions)." };

    /// <summary>A method for administrators alone.</summary>
    public static Endpoint Admin(
        string name, string permission, Answer answer, Func<ITestRailApi, Ids, Task> call, params Subject[] path) =>
        new("POST", name, answer, call, path) { Forbidden = $"You are not allowed to {permission} (requires administrator privileges)." };

    /// <summary>The address with these ids, without filters: <c>add_results/57</c>.</summary>
    public string With(Ids ids) => string.Join('/', ids.Values.Prepend(Name));

    public override string ToString() => Name + Suffix;
}
