namespace TestRail.Sandbox.Tests.Api;

internal sealed class BulkResultsTests : SandboxFixture
{
    private const string NoneKnown = "Field :results cannot be empty but no valid tests or cases found";

    [SetUp]
    public Task OpenRun() => Sandbox.OpenRun(1, 2, 3);

    [Test]
    public async Task The_answer_keeps_the_order_of_the_request()
    {
        var answer = await Sandbox.Post(
            "add_results_for_cases/1",
            """{"results":[{"case_id":3,"status_id":1},{"case_id":1,"status_id":5,"comment":"x"},{"case_id":3,"assignedto_id":2,"comment":"Joe's"}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Numbers(null, "id"), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(answer.Numbers(null, "test_id"), Is.EqualTo(new[] { 3, 1, 3 }));
        });
    }

    [Test]
    public async Task The_last_status_of_a_case_counts()
    {
        await Sandbox.Post(
            "add_results_for_cases/1", """{"results":[{"case_id":1,"status_id":1},{"case_id":1,"status_id":5},{"case_id":1,"comment":"x"}]}""");

        Assert.That((long)(await Sandbox.Get("get_test/1"))["status_id"]!, Is.EqualTo(5));
    }

    [Test]
    public async Task Tests_can_be_named_by_their_own_ids()
    {
        var answer = await Sandbox.Post("add_results/1", """{"results":[{"test_id":2,"status_id":1}]}""");

        Assert.That(answer.Numbers(null, "test_id"), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task Only_the_first_unknown_case_is_named_and_nothing_is_stored()
    {
        var answer = await Sandbox.Post(
            "add_results_for_cases/1",
            """{"results":[{"case_id":1,"status_id":1},{"case_id":881,"status_id":1},{"case_id":904,"status_id":1}]}""");

        AssertRefused(answer, 400, "Field :results contains one or more invalid results (case C881 unknown or not part of the test run)");
        Assert.That((await Sandbox.Get("get_results_for_run/1")).Items("results"), Is.Empty);
        Assert.That((long)(await Sandbox.Get("get_test/1"))["status_id"]!, Is.EqualTo(3));
    }

    [TestCase("""{}""", "Field :results is a required field.")]
    [TestCase("""{"results":[]}""", "Field :results cannot be empty (one result is required)")]
    [TestCase("""{"results":"none"}""", "Field :results is not a valid array.")]
    [TestCase("""{"results":[1]}""", "Field :results is not a valid array.")]
    [TestCase("""{"results":[{"status_id":1}]}""", "Field :results.case_id is a required field.")]
    [TestCase("""{"results":[{"test_id":1,"status_id":1}]}""", "Field :results.case_id is a required field.")]
    [TestCase("""{"results":[{"case_id":"C1","status_id":1}]}""", "Field :results.case_id is not a valid ID.")]
    [TestCase("""{"results":[{"case_id":4,"status_id":1},{"case_id":9999,"status_id":1}]}""", NoneKnown)]
    [TestCase("""{"results":[{"case_id":1,"status_id":1},{"case_id":4,"status_id":1},{"case_id":5,"status_id":1}]}""",
        "Field :results contains one or more invalid results (case C4 unknown or not part of the test run)")]
    [TestCase("""{"results":[{"case_id":1}]}""",
        "Field :results contains one or more invalid results (one of Status ID, Assigned To or Comment is required)")]
    [TestCase("""{"results":[{"case_id":1,"status_id":3}]}""", "Field :results.status_id uses an invalid status (Untested).")]
    [TestCase("""{"results":[{"case_id":1,"status_id":1,"elapsed":""}]}""", "Field :results.elapsed is not in a valid time span format.")]
    [TestCase("""{"results":[{"case_id":1,"status_id":1,"elapsed":"0.5s"}]}""", "Field :results.elapsed is not in a valid time span format.")]
    [TestCase("""{"results":[{"case_id":1,"status_id":1,"assignedto_id":99}]}""", "Field :results.assignedto_id is not a valid user.")]
    public async Task A_bad_list_of_cases_is_refused(string body, string text) =>
        AssertRefused(await Sandbox.Post("add_results_for_cases/1", body), 400, text);

    [TestCase("""{"results":[{"case_id":1,"status_id":1}]}""", "Field :results.test_id is a required field.")]
    [TestCase("""{"results":[{"test_id":99,"status_id":1}]}""", NoneKnown)]
    [TestCase("""{"results":[{"test_id":1,"status_id":1},{"test_id":99,"status_id":1}]}""",
        "Field :results contains one or more invalid results (test T99 unknown or not part of the test run)")]
    public async Task A_bad_list_of_tests_is_refused(string body, string text) => AssertRefused(await Sandbox.Post("add_results/1", body), 400, text);

    [Test]
    public async Task A_test_of_another_run_is_unknown()
    {
        await Sandbox.OpenRun(1);

        var answer = await Sandbox.Post("add_results/1", """{"results":[{"test_id":1,"status_id":1},{"test_id":4,"status_id":1}]}""");

        AssertRefused(answer, 400, "Field :results contains one or more invalid results (test T4 unknown or not part of the test run)");
    }
}
