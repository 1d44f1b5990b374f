using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests.Endpoints;

/// <summary>All methods that client and sandbox share.</summary>
internal static class Contract
{
    public static readonly IReadOnlyList<Endpoint> Endpoints =
    [
        .. ProjectEndpoints.All, .. ConfigurationEndpoints.All, .. SectionEndpoints.All, .. CaseEndpoints.All, .. LabelEndpoints.All,
        .. FieldEndpoints.All, .. RunEndpoints.All, .. PlanEndpoints.All,
        .. TestEndpoints.All, .. ResultEndpoints.All, .. AttachmentEndpoints.All, .. SharedEndpoints.All, .. TestDataEndpoints.All,
    ];
}
