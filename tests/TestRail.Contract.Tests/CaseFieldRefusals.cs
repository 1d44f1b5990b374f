using System.Net;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>Requests that the page of case fields forbids, and requests with unknown ids.</summary>
internal sealed class CaseFieldRefusals : ContractFixture
{
    [Test]
    [Line("add_case_field.type"), Line("add_case_field 400")]
    [Line("add_case_field: a type that is a number is 400")]
    public async Task A_type_that_is_a_JSON_number_is_400()
    {
        var body = Vendor.Sample("CaseFields/add_case_field.request.json");
        body["type"] = 12;

        var (status, answer) = await Post("add_case_field", body);

        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(400));
            Assert.That((string?)answer!["error"], Is.EqualTo("Invalid or missing custom field type. Please check the Type field."));
        });
    }

    [TestCaseSource(nameof(Refused))]
    [Line("add_case_field 400")]
    public void What_the_page_does_not_allow_is_400(AddCaseField field, string said)
    {
        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddCaseFieldAsync(field))!;

        Assert.Multiple(() =>
        {
            Assert.That(refusal.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refusal.Kind, Is.EqualTo(FailureKind.BadRequest));
            Assert.That(refusal.Call, Is.EqualTo("add_case_field"));
            Assert.That(refusal.Reason, Does.StartWith(said));
        });
    }

    [Test]
    [Line("add_case_field 404")]
    public void A_parameter_that_names_nothing_is_404()
    {
        var field = CaseFieldsContract.Field(new StringOptions()) with { IncludeAll = false, TemplateIds = [999] };

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddCaseFieldAsync(field))!;

        Assert.Multiple(() =>
        {
            Assert.That(refusal.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(refusal.Kind, Is.EqualTo(FailureKind.NotFound));
        });
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        const string Required = "type, name, label and configs are required";
        const string BadType = "Invalid or missing custom field type. Please check the Type field.";
        var field = CaseFieldsContract.Field(new StringOptions());
        yield return Case(Required, field with { Name = "" }, "Field 'name' is a required field.");
        yield return Case(Required, field with { Label = "" }, "Field 'label' is a required field.");
        yield return Case(Required, CaseFieldsContract.Field(new OtherOptions("Unheard of")), BadType);
        yield return Case("template_ids where include_all is false", field with { IncludeAll = false }, "Field 'template_ids' is a required field.");
        foreach (var type in new[] { "Multiselect", "Milestone", "Date" })
            yield return Case("no default_value for Multiselect, Milestone and Date", With(type, "default_value", "1"), "Option 'default_value'");
        foreach (var type in new[] { "Multiselect", "Dropdown" })
            yield return Case("items for Dropdown and Multiselect", CaseFieldsContract.Field(new OtherOptions(type)), "Field :configs.options.items is a required field.");
        yield return Case("format is plain or markdown", With("Text", "format", "html"), "Field :configs.options.format is not a valid option.");
        foreach (var rows in new[] { "2", "11", "many" })
            yield return Case("rows are 3 to 10 or empty", With("Text", "rows", rows), "Field :configs.options.rows is not a valid option.");

        static TestCaseData Case(string rule, AddCaseField field, string said) =>
            new TestCaseData(field, said).SetArgDisplayNames($"{field.Type}, {rule}").Proves($"add_case_field: {rule}");
    }

    private static AddCaseField With(string type, string option, string value)
    {
        var options = new OtherOptions(type) { Custom = { [option] = value } };
        if (type == "Multiselect")
            options.Custom["items"] = "1, One";
        return CaseFieldsContract.Field(options);
    }
}
