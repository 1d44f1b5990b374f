using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Creates objects that are identified by their name only. They have no reference: any object with the name is suitable, whoever created
/// it. After a lost answer, and in a later process, the object is found by its name.
/// </summary>
internal sealed class NamedResourceCreator(IdempotentCreator creations, long project, SettlePolicy settle, CancellationToken cancellation)
{
    /// <summary>Returns the object with the name: the created one, or one that existed before it.</summary>
    /// <exception cref="DeliveryBlockedException">The user may not create the object, or the request is in doubt.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected the request.</exception>
    public Task<T> CreateAsync<T>(NamedResource<T> wanted)
        where T : class => CreateAsync(wanted, isSecond: false);

    private async Task<T> CreateAsync<T>(NamedResource<T> wanted, bool isSecond)
        where T : class
    {
        if (await LookAgainAsync(wanted).ConfigureAwait(false) is { } there)
            return there;

        try
        {
            var mine = await creations.CreateAsync(wanted.Key, project, wanted.CreateAsync, wanted.Id).ConfigureAwait(false);
            return await SettleAsync(wanted, mine).ConfigureAwait(false);
        }
        catch (TestRailException refused) when (refused.Kind == FailureKind.Forbidden)
        {
            throw new DeliveryBlockedException(RunMessages.NotAllowedToCreate(wanted.Kind, wanted.Name, refused.Reason ?? refused.Message));
        }
        catch (TestRailException lost) when (lost.IsInDoubt && !isSecond)
        {
            return await CreateAsync(wanted, isSecond: true).ConfigureAwait(false);
        }
    }

    /// <summary>Looks for the object of an earlier request that is in doubt.</summary>
    private async Task<T?> LookAgainAsync<T>(NamedResource<T> wanted)
        where T : class
    {
        if (creations.InDoubt(wanted.Key) is not { } request)
            return null;

        var result = await settle.LookUpAsync(request.Reference, request.At, () => FirstAsync(wanted)).ConfigureAwait(false);
        return result is { Found: null, IsLost: false } ? throw new InDoubtException(RunMessages.CreationInDoubt(wanted.Kind, settle.Period)) : result.Found;
    }

    private async Task<T> SettleAsync<T>(NamedResource<T> wanted, T mine)
        where T : class
    {
        await creations.Ties.WaitAsync(cancellation).ConfigureAwait(false);
        if (await FirstAsync(wanted).ConfigureAwait(false) is not { } first || wanted.Id(first) >= wanted.Id(mine))
            return mine;

        await creations.Ties.RemoveAsync($"{wanted.Kind} \"{wanted.Name}\" (id {wanted.Id(mine)})", () => wanted.RemoveAsync(mine)).ConfigureAwait(false);
        return first;
    }

    private static async Task<T?> FirstAsync<T>(NamedResource<T> wanted)
        where T : class => (await wanted.FindAsync().ConfigureAwait(false)).MinBy(wanted.Id);
}
