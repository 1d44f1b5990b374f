using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>defect link</c> adds a defect to results in TestRail.</summary>
internal sealed class DefectLinkCommandTests : ToolFixture
{
    [TestCase("--run", "{0}")]
    [TestCase("--run", "R{0}")]
    [TestCase(null, "{0}")]
    public async Task The_cases_have_the_defect_and_keep_their_status(string? option, string text)
    {
        Story.Run(Failed(1), Failed(2), Failed(3));
        var run = await Server.OnlyRun();
        var id = text.Replace("{0}", $"{run}", StringComparison.Ordinal);
        if (option is null)
            Story.Environment["TESTRAIL_RUN_ID"] = id;

        Assert.That(await RunAsync(["defect", "link", "SHOP-7", .. option is null ? [] : new[] { option, id }, "--case", "1", "--case", "C2", "--case", "2"]), Is.Zero, Printed);

        Assert.That((await Server.Results(run, 1)).Select(result => result.Text("defects")), Is.EqualTo(new[] { null, "SHOP-7" }));
        Assert.That((await Server.Results(run, 2)).Select(result => result.Text("defects")), Is.EqualTo(new[] { null, "SHOP-7" }));
        Assert.That(await Server.Results(run, 3), Has.Count.EqualTo(1));
        Assert.That((await Server.Tests(run)).Select(test => test.Number("status_id")), Is.All.EqualTo(5));
        Assert.That(Error.ToString(), Does.Contain($"Defect SHOP-7 was added to 2 cases in run R{run}: C1, C2."));
    }

    [TestCase(FaultKind.DropAfter, 0)]
    [TestCase(FaultKind.DropBefore, 1)]
    [TestCase(FaultKind.Half, 1)]
    public async Task Cases_have_one_entry_however_often_the_command_is_run(FaultKind kind, int code)
    {
        Story.Run(Failed(1), Failed(2));
        var run = await Server.OnlyRun();
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = kind });

        Assert.That(await LinkAsync(), Is.EqualTo(code), Printed);
        Assert.That(Error.ToString(), code == 0 ? Does.Contain("added to 2 cases") : Facts.InOrder("TR0717", "may have added defect SHOP-7", "→ "));
        Assert.That(await LinkAsync(), Is.Zero, Printed);
        Assert.That(await LinkAsync(), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.Contain($"2 cases in run R{run} have defect SHOP-7 already: C1, C2."));
        foreach (var id in new long[] { 1, 2 })
            Assert.That((await Server.Results(run, id)).Count(result => result.Text("defects") == "SHOP-7"), Is.EqualTo(1));

        Task<int> LinkAsync() => RunAsync("defect", "link", "SHOP-7", "--run", $"{run}", "--case", "1", "--case", "2");
    }

    [Test]
    public async Task A_case_that_is_not_in_the_run_is_named_and_nothing_is_added()
    {
        Story.Run(Failed(1));
        var run = await Server.OnlyRun();

        Assert.That(await RunAsync("defect", "link", "SHOP-7", "--run", $"{run}", "--case", "1", "--case", "9"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.Contain("TR0714").And.Contain("C9"));
        Assert.That(await Server.Results(run, 1), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_a_run_the_command_says_how_to_name_one()
    {
        Assert.That(await RunAsync("defect", "link", "SHOP-7", "--case", "1"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.Contain("TR0713").And.Contain("--run"));
    }

    [TestCase("defect", "link", "SHOP-7", "--run", "57")]
    [TestCase("defect", "link", "--case", "1")]
    [TestCase("defect", "link", "SHOP-7", "--run", "x", "--case", "1")]
    [TestCase("defect", "link", "SHOP-7", "--run", "57", "--case", "R1")]
    [TestCase("defect", "link", "a\nb", "--run", "57", "--case", "1")]
    public async Task A_wrong_command_line_is_refused(params string[] args) => Assert.That(await RunAsync(args), Is.EqualTo(2), Printed);
}
