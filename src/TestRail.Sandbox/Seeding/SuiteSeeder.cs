using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Seeding;

/// <summary>Fills a suite with its sections and cases.</summary>
internal sealed class SuiteSeeder(Store store, long now)
{
    private int _sections;

    public void Fill(long project, SeedSuite suite)
    {
        store.Execute(
            """
            INSERT INTO suites (id, project_id, name, description, is_master, is_baseline)
            VALUES (@Id, @project, @Name, @Description, @IsMaster, @IsBaseline)
            """,
            new { suite.Id, project, suite.Name, suite.Description, suite.IsMaster, suite.IsBaseline });
        foreach (var section in suite.Sections)
            Fill(suite.Id, section, parent: null, depth: 0);
    }

    private void Fill(long suite, SeedSection section, long? parent, int depth)
    {
        store.Execute(
            """
            INSERT INTO sections (id, suite_id, name, description, parent_id, display_order, depth)
            VALUES (@Id, @suite, @Name, @Description, @parent, @order, @depth)
            """,
            new { section.Id, suite, section.Name, section.Description, parent, order = ++_sections, depth });
        store.Execute(
            """
            INSERT INTO cases (id, suite_id, section_id, title, template_id, type_id, priority_id, milestone_id, refs, created_by, created_on,
              updated_by, updated_on, estimate, custom, display_order)
            VALUES (@Id, @SuiteId, @SectionId, @Title,
              COALESCE(NULLIF(@TemplateId, 0), (SELECT id FROM templates WHERE is_default = 1)),
              COALESCE(NULLIF(@TypeId, 0), (SELECT id FROM case_types WHERE is_default = 1)),
              COALESCE(NULLIF(@PriorityId, 0), (SELECT id FROM priorities WHERE is_default = 1)),
              @MilestoneId, @Refs, 1, @CreatedOn, 1, @CreatedOn, @Estimate, @Custom, @DisplayOrder)
            """,
            section.Cases.Concat(Generate(section.Generated)).Select((@case, index) => @case with
            {
                SuiteId = suite,
                SectionId = section.Id,
                CreatedOn = now,
                DisplayOrder = index + 1,
                Custom = @case.Custom ?? [],
            }));
        store.Execute(
            "INSERT INTO case_labels (case_id, label_id) VALUES (@Case, @Label)",
            section.Cases.SelectMany(@case => @case.Labels.Select(label => new { Case = @case.Id, Label = label.Id })));
        foreach (var child in section.Sections)
            Fill(suite, child, section.Id, depth + 1);
    }

    private static IEnumerable<Case> Generate(SeedGenerated? generated) => generated is null
        ? []
        : Enumerable.Range(0, generated.Count).Select(index => generated.FirstId + index).Select(id => new Case
        {
            Id = id,
            Title = generated.Title.Replace("{n}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        });
}
