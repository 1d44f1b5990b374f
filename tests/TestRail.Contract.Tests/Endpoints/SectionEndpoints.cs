using TestRail.Client.Sections;
using TestRail.Client.Suites;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class SectionEndpoints
{
    private const string Edit = "edit test cases", Delete = "delete test cases";

    private static readonly Answer Suite = Answer.One("suite");
    private static readonly Answer Section = Answer.One("section");
    private static readonly Answer Affected = Answer.One("affected");

    public static readonly Endpoint[] All =
    [
        Get("get_suite", Suite, (api, id) => api.GetSuiteAsync(id.First), Subject.Suite),
        Get("get_suites", Answer.Page("suites", "suite"), (api, id) => api.GetSuitesAsync(id.First), Subject.Project),
        Post("add_suite", "add test suites", Suite, (api, id) => api.AddSuiteAsync(id.First, new AddSuite { Name = "New" }), Subject.Project),
        Post(
            "update_suite", "edit test suites", Suite,
            (api, id) => api.UpdateSuiteAsync(id.First, new UpdateSuite { Name = "Changed" }), Subject.Suite),
        Post("delete_suite", "delete test suites", Answer.Nothing, (api, id) => api.DeleteSuiteAsync(id.First), Subject.Suite),
        Post("delete_suite", "delete test suites", Affected, (api, id) => api.SoftDeleteSuiteAsync(id.First), Subject.Suite)
            with { Suffix = "&soft=1" },
        Get("get_section", Section, (api, id) => api.GetSectionAsync(id.First), Subject.Section),
        Get("get_sections", Answer.Page("sections", "section"), (api, id) => api.GetSectionsAsync(id.First, World.Suite), Subject.Project),
        Post(
            "add_section", "add test cases", Section,
            (api, id) => api.AddSectionAsync(id.First, new AddSection { SuiteId = World.Suite, Name = "New" }), Subject.Project),
        Post(
            "update_section", Edit, Section,
            (api, id) => api.UpdateSectionAsync(id.First, new UpdateSection { Name = "Changed" }), Subject.Section),
        Post(
            "move_section", Edit, Section,
            (api, id) => api.MoveSectionAsync(id.First, new MoveSection { ParentId = null, AfterId = null }), Subject.Section),
        Post("delete_section", Delete, Answer.Nothing, (api, id) => api.DeleteSectionAsync(id.First), Subject.Section),
        Post("delete_section", Delete, Affected, (api, id) => api.SoftDeleteSectionAsync(id.First), Subject.Section)
            with { Suffix = "&soft=1" },
    ];
}
