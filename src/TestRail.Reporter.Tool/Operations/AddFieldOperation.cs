using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Adds a custom field of cases.</summary>
internal sealed class AddFieldOperation(SessionContext context, IReporterLog log)
{
    /// <summary>True to show the request in place of sending it.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Checks and adds the field. Returns its name in requests, such as <c>custom_browser</c>; null in a dry run.</summary>
    /// <exception cref="DeliveryBlockedException">A value is wrong, or the field exists.</exception>
    /// <exception cref="TestRailException">TestRail rejected the field, or did not answer.</exception>
    public async Task<string?> AddAsync(NewFieldArguments arguments, CancellationToken cancellation)
    {
        var builder = new NewFieldBuilder(arguments);
        if (builder.Build() is not { } field)
            throw new DeliveryBlockedException(FieldMessages.FieldInvalid(builder.Problems));

        var options = context.Configuration.Options!;
        var output = new DryRunOutput(isFull: true);
        using var handler = IsDryRun ? output.DryRun.Handle(log) : null;
        using var client = ClientFactory.Open(options.Connection!, options.Delivery.Deadline, context.Time, handler);
        if ((await client.Api.GetCaseFieldsAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(other => other.Name == field.Name) is { } existing)
            throw new DeliveryBlockedException(FieldMessages.FieldExists(existing.SystemName, existing.Label));

        var added = await AddAsync(client.Api, field, cancellation).ConfigureAwait(false);
        if (!IsDryRun)
            return context.Redaction.Apply(added.SystemName);

        output.Write(log);
        return null;
    }

    private static async Task<AddedField> AddAsync(ITestRailApi api, AddCaseField field, CancellationToken cancellation)
    {
        try
        {
            return await api.AddCaseFieldAsync(field, cancellation).ConfigureAwait(false);
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            throw new DeliveryBlockedException(FieldMessages.FieldUnconfirmed(field.Name, lost.Message));
        }
    }
}
