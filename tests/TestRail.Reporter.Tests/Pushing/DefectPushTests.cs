using TestRail.Reporter.Contracts;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>A failing test opens its defect, or finds it again. Tests look at what both servers stored.</summary>
internal sealed class DefectPushTests : PushingFixture
{
    private const long Bug = 2;

    [Test]
    public async Task A_failing_test_has_one_defect_and_its_result_names_it()
    {
        Story.Run(Passed(1), Failed(2));

        var item = Axosoft.Items.Single();
        Assert.Multiple(async () =>
        {
            Assert.That(await DefectsOf(2), Is.EqualTo(new[] { Id(0) }));
            Assert.That(await DefectsOf(1), Is.EqualTo(new string?[] { null }));
            Assert.That(item.Name, Does.StartWith("Failed test: Shop.CartTests.Test_of_2 [trx:"));
            Assert.That((item.IdOf("project"), item.IdOf("workflow_step")), Is.EqualTo(((long?)1, (long?)Bug)));
            Assert.That(DescriptionOf(0), Does.Contain("Expected: 2, but was: 3<br/>").And.Contain("CartTests.cs:line 12").And.Contain("Environment: net10.0").And.Contain($"{Sandbox.Url}index.php?/cases/view/2").And.Contain($"runs/view/{await Server.OnlyRun()}"));
            Assert.That(DescriptionOf(0), Does.Not.Contain("Version:"), "a line without a value");
            Assert.That(Log.Text, Does.Contain("Defects: 1 pushed, 0 found again."));
        });
    }

    [Test]
    public void Nothing_is_asked_of_the_tracker_without_failures_or_by_default()
    {
        Story.Run(Passed(1), Skipped(2));
        Story.With("defects.push", "off").Run(Failed(3));

        Assert.That((Axosoft.Calls, Axosoft.Items.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Nothing_is_asked_of_the_tracker_while_tests_run()
    {
        using var session = Story.Begin();
        session.Record(Failed(1));

        Assert.That(Axosoft.Calls, Is.Zero);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_hundred_sessions_of_the_same_failing_test_have_one_defect(bool ignoresSearch)
    {
        Axosoft.IgnoresSearch = ignoresSearch;
        for (var session = 0; session < 100; session++)
        {
            ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));
            Story.Run(Failed(2));
        }

        Assert.That(Axosoft.Items, Has.Count.EqualTo(1));
        foreach (var run in await Server.Runs())
            Assert.That(await DefectsOf(2, run.Number("id")), Is.EqualTo(new[] { Id(0) }));
    }

    [Test]
    public async Task Each_failing_test_has_its_own_defect()
    {
        Story.Run(Failed(1), Failed(2), Failed(3).Row("1"), Failed(3).Row("2"), Failed(4).On("net8.0"), Failed(4));

        Assert.That(Axosoft.Items, Has.Count.EqualTo(5));
        Assert.That((await DefectsOf(3)).Single()!.Split(", "), Is.EquivalentTo(IdsOf(3)).And.Length.EqualTo(2));
        Assert.That(await DefectsOf(4), Is.EqualTo(IdsOf(4)).And.Count.EqualTo(1));
    }

    [Test]
    public async Task A_test_that_names_a_known_defect_needs_no_other_one()
    {
        Story.Run(Failed(1).With(TraitKeys.Defect, "SHOP-7"));

        Assert.That(await DefectsOf(1), Is.EqualTo(new[] { "SHOP-7" }));
        Assert.That(Axosoft.Calls, Is.Zero);
    }

    [Test]
    public void A_test_that_passes_after_failed_attempts_has_no_defect()
    {
        Story.Run(Failed(1).Attempt(1), Passed(1).Attempt(2));

        Assert.That(Axosoft.Calls, Is.Zero);
    }

    [Test]
    public void The_text_of_a_test_is_escaped_and_claims_no_other_defect()
    {
        Story.Run(Failed(1));
        var other = Axosoft.Items[0].Name.Split('[')[1].TrimEnd(']');

        Story.Run(Failed(2).Named($"Pays <script>alert(1)</script> {other}") with { Message = $"<img src=x onerror=alert(1)> {other}" });

        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
        Assert.That(DescriptionOf(1), Does.Contain("&lt;img src=x onerror=alert(1)&gt;").And.Not.Contain("<img").And.Not.Contain("<script").And.Not.Contain(other));
        Story.Run(Failed(1));
        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
    }

    [Test]
    public void Title_and_description_come_from_templates()
    {
        Story.With("defects.title", "{project} {case}: {message}").With("defects.description", "Build {build}\nVersion {version}\n{trace}").Run(Failed(2));

        Assert.That(Axosoft.Items[0].Name, Does.StartWith("Web shop C2: Expected: 2, but was: 3 [trx:"));
        Assert.That(DescriptionOf(0), Is.EqualTo("Build 2026-11-20 09:30<br/>at Shop.CartTests.Adds() in CartTests.cs:line 12"));
    }

    [Test]
    public void Fields_of_the_test_outrank_those_of_the_configuration()
    {
        Configure(Story, Fields.Replace("workflow_step=Bug", "workflow_step=Bug\nseverity=Minor\npriority=Low", StringComparison.Ordinal));

        Story.Run(Failed(2).With(TraitKeys.DefectField, "severity=Crash").With(TraitKeys.DefectField, "custom_1=Data"));

        var item = Axosoft.Items.Single();
        Assert.That((item.IdOf("severity"), item.IdOf("priority")), Is.EqualTo(((long?)2, (long?)1)));
        Assert.That((int?)item.Fields["custom_fields"]!["custom_1"], Is.EqualTo(102));
    }

    [Test]
    public void Attachments_of_the_result_are_attached()
    {
        Story.Run(Failed(2).Attaching(Story.Write("page.html", "<p>a page</p>")));

        var file = Axosoft.Items.Single().Attachments.Single();
        Assert.That((file.FileName, System.Text.Encoding.UTF8.GetString(file.Content)), Is.EqualTo(("page.html", "<p>a page</p>")));
    }

    [Test]
    public void The_journal_has_a_defect_before_it_is_requested()
    {
        Story.Run(Failed(2));

        var entries = Story.Entries().Where(entry => entry is DefectRequested or DefectLinked or BatchSent).ToList();
        Assert.That(entries.Select(entry => entry.GetType()), Is.EqualTo(new[] { typeof(DefectRequested), typeof(DefectLinked), typeof(BatchSent) }));
    }
}
