using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>The configuration of a TestRail instance. These lists have no paging.</summary>
internal static class Meta
{
    public static object CaseFields(Call call) => call.Store.Fields(CustomFields.OfCases);

    public static object ResultFields(Call call) => call.Store.Fields(CustomFields.OfResults);

    public static object Templates(Call call) => call.Store.List<Template>("SELECT * FROM templates ORDER BY id");

    public static object Priorities(Call call) => call.Store.List<Priority>("SELECT *, priority AS rank FROM priorities ORDER BY priority");

    public static object CaseTypes(Call call) => call.Store.List<CaseType>("SELECT * FROM case_types ORDER BY id");

    public static object CaseStatuses(Call call) => call.Store.List<CaseStatus>("SELECT * FROM case_statuses ORDER BY case_status_id");

    public static object Statuses(Call call) => call.Store.List<Status>("SELECT * FROM statuses ORDER BY id");
}
