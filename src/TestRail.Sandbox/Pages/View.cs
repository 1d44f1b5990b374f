using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>What a page has at hand; the thing of its id is known to exist.</summary>
internal sealed record View(Store Store, Links Links, long Id)
{
    public StatusBar StatusBar() => new(Store.List<Status>("SELECT * FROM statuses ORDER BY id"));

    public IReadOnlyDictionary<long, string> UserNames() =>
        Store.List<User>("SELECT * FROM users").ToDictionary(user => user.Id, user => user.Name);
}
