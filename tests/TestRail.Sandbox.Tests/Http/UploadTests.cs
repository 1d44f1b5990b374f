using System.Text;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>An upload is a form with one part, named attachment.</summary>
internal sealed class UploadTests : SandboxFixture
{
    private const string NoFile = "No file attached or upload size was exceeded.";
    private const string One = "--x\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nabc\r\n";

    [TestCase(One + "--x--\r\n", "a.txt", 3)]
    [TestCase("--x\r\nContent-Disposition: form-data; name=attachment; filename=a.txt\r\n\r\n\r\n--x--\r\n", "a.txt", 0)]
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n" + One + "--x--\r\n", "a.txt", 3)]
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.txt\"\r\nContent-Type: a\u007fb/é\r\n\r\nabc\r\n--x--\r\n", "a.txt", 3)]
    public async Task A_file_is_taken(string form, string name, int size)
    {
        var answer = await Send(form, "multipart/form-data; boundary=x");

        var file = (await Sandbox.Get("get_attachments_for_case/1")).Items("attachments").Single();
        Assert.Multiple(async () =>
        {
            Assert.That(answer.Text, Is.EqualTo("""{"attachment_id":1}"""));
            Assert.That(((string?)file["name"], (int)file["size"]!), Is.EqualTo((name, size)));
            Assert.That((await Sandbox.Get("get_attachment/1")).Status, Is.EqualTo(200));
        });
    }

    [TestCase("", TestName = "No_body")]
    [TestCase("--x--\r\n", TestName = "No_part")]
    [TestCase(One + One + "--x--\r\n", TestName = "Two_parts")]
    [TestCase(One, TestName = "A_form_without_an_end")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc\r\n--x--\r\n", TestName = "A_part_of_another_name")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"attachment\"\r\n\r\nabc\r\n--x--\r\n", TestName = "A_part_that_is_no_file")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"\"\r\n\r\nabc\r\n--x--\r\n", TestName = "A_file_without_a_name")]
    [TestCase("--y\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.txt\"\r\n\r\nabc\r\n--y--\r\n", TestName = "Another_boundary")]
    [TestCase("{\"attachment\":\"abc\"}", TestName = "JSON_in_a_form")]
    public async Task A_form_without_its_file_is_refused(string form)
    {
        AssertRefused(await Send(form, "multipart/form-data; boundary=x"), 400, NoFile);

        Assert.That((await Sandbox.Get("get_attachments_for_case/1")).Items("attachments"), Is.Empty);
    }

    [TestCase("multipart/form-data")]
    [TestCase("multipart/form-data; boundary=")]
    [TestCase("multipart/mixed; boundary=x")]
    [TestCase("application/json")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase(null)]
    public async Task A_content_type_that_is_no_form_is_refused(string? type) => AssertRefused(await Send(One + "--x--\r\n", type), 400, NoFile);

    private Task<Answer> Send(string form, string? contentType)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(form));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_attachment_to_case/1", content);
    }
}
