using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Requests;

/// <summary>
/// TestRail's exact error messages, because clients compare them. <see cref="Unrecorded"/> contains the few that no source documents.
/// </summary>
internal static class Texts
{
    public const string Unauthorized = "Authentication failed: invalid or missing user/password or session cookie.";

    public const string ApiDisabled = "The API is disabled for your installation. It can be enabled in the administration area in TestRail "
        + "under Administration > Site Settings > API.";

    public const string NoAccess = "The requested project does not exist or you do not have the permissions to access it.";
    public const string ContentType = "Content-Type header missing (use Content-Type: application/json)";

    public const string RunEdited = "This operation is not allowed. The test run belongs to a test plan and cannot be edited independently.";
    public const string RunClosed = "This operation is not allowed. The test run belongs to a test plan and cannot be closed independently.";
    public const string RunCompleted = "This operation is not allowed. The test run is already completed.";
    public const string PlanCompleted = "This operation is not allowed. The test plan is already completed.";

    public const string UnrecognizedCases = "Field :case_ids contains unrecognized case IDs.";
    public const string BadEmail = "Field :email is not a valid email address.";
    /// <summary>The case exists but is not in the run.</summary>
    public const string NoTestOfCase = "No (active) test found for the run/case combination.";
    /// <summary>None of the results names a test of the run.</summary>
    public const string NoKnownResults = "Field :results cannot be empty but no valid tests or cases found";
    public const string NoResults = "Field :results cannot be empty (one result is required)";
    public const string EmptyResult = "Field :results contains one or more invalid results (one of Status ID, Assigned To or Comment is required)";

    public const string BadFieldType = "Invalid or missing custom field type. Please check the Type field.";

    public static string UnknownMethod(string method) => $"Unknown method '{method}'";

    public static string NotAllowed(string action) => $"You are not allowed to {action} (insufficient permissions).";

    public static string NotAdministrator(string action) => $"You are not allowed to {action} (requires administrator privileges).";

    public static string NotValid(string field, string what) => $"Field :{field} is not a valid {what}.";

    public static string NotAnId(string field) => NotValid(field, "ID");

    public static string Required(string field) => $"Field :{field} is a required field.";

    /// <summary>add_case_field has its own message for a missing field.</summary>
    public static string RequiredOfField(string field) => $"Field '{field}' is a required field.";

    public static string TimeSpan(string field) => $"Field :{field} is not in a valid time span format.";

    public static string Untested(string field) => $"Field :{field} uses an invalid status (Untested).";

    public static string UnknownCase(long id) =>
        $"Field :results contains one or more invalid results (case C{id} unknown or not part of the test run)";

    public static string UnknownTest(long id) =>
        $"Field :results contains one or more invalid results (test T{id} unknown or not part of the test run)";

    public static string TooSmall(string field, int minimum) => $"Field :{field} is too small (minimum {minimum}).";

    public static string TooLarge(string field, int maximum) => $"Field :{field} is too large (maximum {maximum}).";

    public static string NotNatural(string field) => $"Field :{field} is not a valid natural number.";

    public static string TooLong(string field, int maximum) => $"Field :{field} is too long ({maximum} characters at most).";

    public static string InvalidCharacters(string field, char found) => $"Invalid characters in GET: [{field}] [{found}]";

    /// <summary>Messages in our own words for requests that TestRail rejects with an undocumented message.</summary>
    public static class Unrecorded
    {
        public const string NotJson = "The request body is not a valid JSON object.";
        public const string NotFeature = "The attached file is not a Gherkin feature file (Feature: with a title is required).";
        public const string NoFile = "No file attached or upload size was exceeded.";
        public const string EmptySingleResult = "One of :status_id, :assignedto_id or :comment is required.";
        public const string RunDeleted = "This operation is not allowed. The test run belongs to a test plan and cannot be deleted independently.";
        public const string BadFieldName = "Field 'name' takes lower-case letters, digits and underscores only, without the prefix custom_.";
        public const string FieldExists = "Field 'name' is already used by another custom field.";
        public const string SeveralConfigurations = "Field 'configs' has more than one configuration for the same project.";
        public const string UnknownProjects = "Field 'project_ids' contains unrecognized project IDs.";
        public const string UnknownTemplates = "Field 'template_ids' contains unrecognized template IDs.";
        public const string SingleSuite = "This operation is not allowed. The project uses a single test suite.";
        public const string MasterSuite = "This operation is not allowed. The master test suite cannot be deleted.";
        public const string LabelExists = "Field :title is already used by another label.";
        public const string TooManyLabels = "Field :labels contains too many labels (10 at most).";
        public const string EmailTaken = "Field :email is already in use.";
        public const string Maintenance = "TestRail is undergoing maintenance. Please try again later.";
        public const string RateLimit = "API Rate Limit Exceeded";
        public const string ServerError = "An internal error occurred.";
        public const string BadCombination = "Field :config_ids is not a full combination of the entry's configurations.";
        public const string SameCombination = "Field :config_ids is a combination of configurations that the entry already has.";

        public const string NameExists = "Field :name is already in use.";
        public const string DefaultDataset = "This operation is not allowed. The default dataset cannot be deleted.";
        public const string DynamicFilters = "Field :dynamic_filters is not supported by the sandbox.";
        public const string NotSoft = "Field :soft is not supported by this method. Nothing was deleted.";

        public static string BodyTooLarge(long maximum) => $"The request body is too large (maximum {maximum} bytes).";

        public static string OptionNotAllowed(string option, FieldType type) => $"Option '{option}' is not allowed for fields of type {type}.";
    }
}
