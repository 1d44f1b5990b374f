using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>Clients branch on these error messages, so they must not change by accident.</summary>
internal sealed class TextsTests
{
    private static IEnumerable<TestCaseData> Sentences()
    {
        yield return Case(Texts.Unauthorized, "Authentication failed: invalid or missing user/password or session cookie.");
        yield return Case(
            Texts.ApiDisabled,
            "The API is disabled for your installation. It can be enabled in the administration area in TestRail under Administration > Site Settings > API.");
        yield return Case(Texts.NoAccess, "The requested project does not exist or you do not have the permissions to access it.");
        yield return Case(Texts.ContentType, "Content-Type header missing (use Content-Type: application/json)");
        yield return Case(
            Texts.RunEdited, "This operation is not allowed. The test run belongs to a test plan and cannot be edited independently.");
        yield return Case(
            Texts.RunClosed, "This operation is not allowed. The test run belongs to a test plan and cannot be closed independently.");
        yield return Case(Texts.RunCompleted, "This operation is not allowed. The test run is already completed.");
        yield return Case(Texts.PlanCompleted, "This operation is not allowed. The test plan is already completed.");
        yield return Case(Texts.UnrecognizedCases, "Field :case_ids contains unrecognized case IDs.");
        yield return Case(Texts.BadEmail, "Field :email is not a valid email address.");
        yield return Case(Texts.NoResults, "Field :results cannot be empty (one result is required)");
        yield return Case(
            Texts.EmptyResult, "Field :results contains one or more invalid results (one of Status ID, Assigned To or Comment is required)");
        yield return Case(Texts.UnknownMethod("get_nothing"), "Unknown method 'get_nothing'");
        yield return Case(Texts.NotAllowed("add test runs"), "You are not allowed to add test runs (insufficient permissions).");
        yield return Case(Texts.NotAdministrator("add projects"), "You are not allowed to add projects (requires administrator privileges).");
        yield return Case(Texts.NotValid("run_id", "test run"), "Field :run_id is not a valid test run.");
        yield return Case(Texts.NotAnId("run_id"), "Field :run_id is not a valid ID.");
        yield return Case(Texts.Required("name"), "Field :name is a required field.");
        yield return Case(Texts.RequiredOfField("name"), "Field 'name' is a required field.");
        yield return Case(Texts.BadFieldType, "Invalid or missing custom field type. Please check the Type field.");
        yield return Case(Texts.TimeSpan("elapsed"), "Field :elapsed is not in a valid time span format.");
        yield return Case(Texts.Untested("status_id"), "Field :status_id uses an invalid status (Untested).");
        yield return Case(
            Texts.UnknownCase(123), "Field :results contains one or more invalid results (case C123 unknown or not part of the test run)");
        yield return Case(
            Texts.UnknownTest(45), "Field :results contains one or more invalid results (test T45 unknown or not part of the test run)");
        yield return Case(Texts.TooSmall("limit", 1), "Field :limit is too small (minimum 1).");
        yield return Case(Texts.TooLarge("limit", 250), "Field :limit is too large (maximum 250).");
        yield return Case(Texts.NotNatural("limit"), "Field :limit is not a valid natural number.");
        yield return Case(Texts.TooLong("name", 250), "Field :name is too long (250 characters at most).");
        yield return Case(Texts.InvalidCharacters("limit", '"'), "Invalid characters in GET: [limit] [\"]");

        static TestCaseData Case(string said, string recorded) => new TestCaseData(said, recorded).SetArgDisplayNames(recorded);
    }

    [TestCaseSource(nameof(Sentences))]
    public void A_sentence_is_TestRails_own(string said, string recorded) => Assert.That(said, Is.EqualTo(recorded));
}
