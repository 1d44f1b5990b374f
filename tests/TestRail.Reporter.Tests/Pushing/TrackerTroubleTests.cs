using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Defects;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Axosoft;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>A tracker that fails costs no result. It is said once, in the summary and in the report.</summary>
internal sealed class TrackerTroubleTests : PushingFixture
{
    [Test]
    public async Task A_tracker_that_is_down_costs_no_result()
    {
        Story.Write("axosoft.ini", PluginFile.ConnectionTo(Sandbox).Replace(Sandbox.AxosoftUrl.AbsoluteUri, "http://localhost:1/", StringComparison.Ordinal) + Fields);

        Story.Run(Failed(1), Failed(2));

        await AssertDeliveredWithoutDefects(1, 2);
    }

    [Test]
    public async Task A_tracker_that_does_not_answer_costs_no_result()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Story.Time = TimeProvider.System;
        Story.Write("axosoft.ini", PluginFile.ConnectionTo(Sandbox).Replace(Sandbox.AxosoftUrl.AbsoluteUri, $"http://{silent.LocalEndpoint}/", StringComparison.Ordinal) + Fields);

        Story.With("defects.deadline", "2s").Run(Failed(1));

        await AssertDeliveredWithoutDefects(1);
        Assert.That(Log.Of("TR0811").Text, Does.Contain("2 seconds (defects.deadline)"));
    }

    [Test]
    public async Task A_wrong_secret_costs_no_result_and_is_not_printed()
    {
        const string Secret = "wr0ng-client-secret";
        Story.Write("axosoft.ini", PluginFile.ConnectionTo(Sandbox).Replace(AxosoftState.ClientSecret, Secret, StringComparison.Ordinal) + Fields);

        Story.Run(Failed(1) with { Output = $"secret {Secret}, password {AxosoftState.Password}" });

        await AssertDeliveredWithoutDefects(1);
        var all = Log.Text + string.Concat(Directory.EnumerateFiles(Story.JournalFolder).Select(File.ReadAllText)) + (await Server.Result(await Server.OnlyRun(), 1)).GetRawText();
        Assert.That(all, Does.Not.Contain(Secret).And.Not.Contain(AxosoftState.Password).And.Contain("secret ***, password ***"));
    }

    [Test]
    public async Task A_secret_in_a_test_is_in_no_defect()
    {
        Story.Run(Failed(1) with { Message = $"Login {AxosoftState.Password} {Uri.EscapeDataString(AxosoftState.ClientSecret)}" });

        Assert.That(DescriptionOf(0), Does.Contain("Login *** ***"));
        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).GetRawText(), Does.Not.Contain(AxosoftState.Password));
    }

    [Test]
    public async Task A_used_up_quota_of_the_day_costs_no_result()
    {
        Axosoft.CallsPerDay = 1;

        Story.Run(Failed(1));

        await AssertDeliveredWithoutDefects(1);
    }

    [Test]
    public async Task A_session_spends_no_more_than_its_quota()
    {
        Story.With("defects.quota", 9).Run([.. Enumerable.Range(1, 10).Select(id => Failed(id))]);

        Assert.That(Axosoft.Calls, Is.LessThanOrEqualTo(9));
        Assert.That(Axosoft.Items, Is.Not.Empty.And.Count.LessThan(10));
        var pushed = await Task.WhenAll(Enumerable.Range(1, 10).Select(async id => (await DefectsOf(id)).Single()));
        Assert.That(pushed.OfType<string>(), Is.EquivalentTo(Axosoft.Items.Select(item => $"{item.Id}")));
        Assert.That(Log.Of("TR0811").Text, Does.Contain("9"));
    }

    [Test]
    public async Task A_tracker_that_answers_with_a_page_costs_no_result()
    {
        for (var call = 0; call < 10; call++)
            Axosoft.FailNext(new AxosoftFailure(200, "<html>Sign in</html>", "text/html"));

        Story.Run(Failed(1));

        await AssertDeliveredWithoutDefects(1);
    }

    [Test]
    public async Task A_required_field_that_is_missing_is_named()
    {
        Axosoft.RequiredFields = ["release"];

        Story.Run(Failed(1));

        await AssertDeliveredWithoutDefects(1);
        Assert.That(Log.Text, Does.Contain("release"));
    }

    [Test]
    public async Task A_value_that_is_no_option_is_named_with_the_options()
    {
        Configure(Story, Fields.Replace("workflow_step=Bug", "workflow_step=Bug\npriority=Huge", StringComparison.Ordinal));

        Story.Run(Failed(1), Failed(2));

        Assert.That(Log.Of("TR0812").Text, Does.Contain("\"Huge\" is not an option").And.Contain("Low, Medium, High"));
        await AssertDeliveredWithoutDefects(1, 2);
    }

    [Test]
    public async Task A_configuration_that_cannot_be_used_is_named()
    {
        Story.Write("axosoft.ini", "[connection]\naddress=nowhere\n");

        Story.Run(Failed(1));

        Assert.That(await DefectsOf(1), Is.EqualTo(new string?[] { null }));
        Assert.That(Log.Of("TR0810").Text, Does.Contain("address"));
    }

    [Test]
    public async Task A_token_that_expires_in_the_middle_loses_nothing()
    {
        Story.Run(Failed(1));
        Axosoft.ExpireTokens();

        Story.Run(Failed(2));

        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
        Assert.That(await DefectsOf(2, (await Server.Runs()).Max(run => run.Number("id"))), Is.EqualTo(new[] { Id(1) }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_lost_response_doubles_no_defect(bool takesEffect)
    {
        Story.Run(Failed(1));
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));
        Axosoft.FailNewItems(new AxosoftFailure(200, "<html>Sign in</html>", "text/html") { TakesEffect = takesEffect }, times: 1);

        Story.Run(Failed(2));

        Assert.That(Axosoft.Items, Has.Count.EqualTo(2), Log.Text);
        Assert.That(await DefectsOf(2, (await Server.Runs()).Max(run => run.Number("id"))), Is.EqualTo(new[] { Id(1) }));
        Assert.That(Story.Journals.SelectMany(File.ReadLines).Count(line => line.Contains("\"defectRequested\"", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public async Task Ten_thousand_failures_at_once_have_a_bounded_number_of_defects()
    {
        Axosoft.CallsPerDay = 1000;
        Story.Run([.. Enumerable.Range(0, 10_000).Select(at => Failed((at % 10) + 1).Named($"Test_{at}"))]);

        Assert.That(Axosoft.Items, Has.Count.EqualTo(21));
        Assert.That(Axosoft.Calls, Is.LessThan(60));
        Assert.That(Axosoft.Items.Max(item => ((string?)item.Fields["description"])!.Length), Is.LessThan(100_000));
        Assert.That((await Server.Results(await Server.OnlyRun())).Count, Is.EqualTo(10));
    }

    [Test]
    public async Task Five_hundred_failures_with_an_open_defect_take_at_most_ten_requests()
    {
        // Requests that wait at the same time for the calls of the next second advance this clock more than once.
        Story.With("defects.limit", 1000).With("defects.quota", 2000).With("defects.deadline", "10m");
        Axosoft.CallsPerDay = 100_000;
        var failures = Enumerable.Range(0, 500).Select(at => Failed((at % 10) + 1).Named($"Test_{at}")).ToArray();
        Story.Run(failures);
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));
        var calls = Axosoft.Calls;
        Axosoft.Delay = TimeSpan.FromMilliseconds(50);

        var begin = TimeProvider.System.GetTimestamp();
        Story.With("defects.comment", "never").Run(failures);
        TestContext.Out.WriteLine($"{Axosoft.Calls - calls} calls, {TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds:0} ms for the session");

        Assert.That(Axosoft.Items, Has.Count.EqualTo(500));
        Assert.That(Axosoft.Calls - calls, Is.LessThanOrEqualTo(10));
        Assert.That((await DefectsOf(1, (await Server.Runs()).Max(run => run.Number("id")))).Single(), Is.Not.Null);
    }

    private async Task AssertDeliveredWithoutDefects(params long[] cases)
    {
        var run = await Server.OnlyRun();
        foreach (var id in cases)
        {
            Assert.That((await Server.Result(run, id)).Number("status_id"), Is.EqualTo(5));
            Assert.That(await DefectsOf(id), Is.EqualTo(new string?[] { null }));
        }

        Assert.That(Log.Of("TR0811").Text, Does.Contain($"{cases.Length} failed test"));
        Assert.That(Log.Text, Does.Contain($"{cases.Length} missing").And.Contain("DELIVERED"));
        using var report = JsonDocument.Parse(File.ReadAllText(Story.Reports[^1]));
        var defects = report.RootElement.GetProperty("defects");
        Assert.That((defects.Number("missing"), defects.Text("problem") is { Length: > 0 }), Is.EqualTo(((long?)cases.Length, true)));
        Assert.That(Story.Journals.Select(journal => JournalHeader.At(journal).Finished?.DefectsMissing), Is.EqualTo(new int?[] { cases.Length }));
    }
}
