using System.Net;
using System.Net.Sockets;
using System.Text;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

internal sealed class MalformedRequestsTests : SandboxFixture
{
    private const string NotJson = "The request body is not a valid JSON object.";

    private static IEnumerable<TestCaseData> Bodies()
    {
        yield return Case("{", "cut off");
        yield return Case("{\"name\":\"a\"}}", "more than one value");
        yield return Case("{name:\"a\"}", "a name without quotation marks");
        yield return Case("{\"name\":\"a\",}", "a comma too many");
        yield return Case("{\"name\":\"a\"} // said", "a comment");
        yield return Case("{\"name\":NaN}", "not a number");
        yield return Case("[{\"name\":\"a\"}]", "an array");
        yield return Case("3", "a number");
        yield return Case("\"name\"", "a text");
        yield return Case("null", "null");
        yield return Case("{\"name\":\"a\",\"name\":\"b\"}", "a key twice");
        yield return Case("{\"entries\":[{\"suite_id\":1,\"suite_id\":2}]}", "a key twice within");
        yield return Case("{\"\\ud83d\":1}", "half a character in a key");
        yield return Case("{\"entries\":[{\"\\ud83d\":1}]}", "half a character in a key within");
        yield return Case("{\"entries\":" + new string('[', 100) + new string(']', 100) + "}", "too deep");
        yield return Case("{\"entries\":" + new string('[', 100_000), "far too deep");
        yield return Case("\0", "NUL");

        static TestCaseData Case(string body, string what) => new TestCaseData(body).SetArgDisplayNames(what);
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body)
    {
        AssertRefused(await Sandbox.Post("add_plan/1", body), 400, NotJson);

        Assert.That((await Sandbox.Get("get_plans/1")).Items("plans"), Is.Empty);
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("  \r\n")]
    public async Task No_body_says_nothing(string body) =>
        AssertRefused(await Sandbox.Post("add_plan/1", body), 400, "Field :name is a required field.");

    [TestCase("""{"name":"a\u0000b"}""", "a\0b")]
    [TestCase("""{"name":"\ud83d\ude00 ' OR 1=1 --"}""", "😀 ' OR 1=1 --")]
    [TestCase("""{"name":"<script>alert(1)</script>"}""", "<script>alert(1)</script>")]
    public async Task An_odd_text_is_kept_as_it_is(string body, string name)
    {
        var id = (long)(await Sandbox.Post("add_plan/1", body))["id"]!;

        Assert.That((string?)(await Sandbox.Get($"get_plan/{id}"))["name"], Is.EqualTo(name));
    }

    [TestCase("""{"name":"P","milestone_id":-1}""", "Field :milestone_id is not a valid milestone.")]
    [TestCase("""{"name":"P","milestone_id":1.5}""", "Field :milestone_id is not a valid ID.")]
    [TestCase("""{"name":"P","milestone_id":"2"}""", "Field :milestone_id is not a valid ID.")]
    [TestCase("""{"name":"P","milestone_id":9223372036854775808}""", "Field :milestone_id is not a valid ID.")]
    [TestCase("""{"name":"P","milestone_id":1e400}""", "Field :milestone_id is not a valid ID.")]
    [TestCase("""{"name":"P","milestone_id":true}""", "Field :milestone_id is not a valid ID.")]
    [TestCase("""{"name":"P","milestone_id":{}}""", "Field :milestone_id is not a valid ID.")]
    [TestCase("""{"name":["P"]}""", "Field :name is not a valid string.")]
    [TestCase("""{"name":"\ud83d"}""", "Field :name is not a valid string.")]
    [TestCase("""{"name":null}""", "Field :name is a required field.")]
    public async Task A_value_of_a_wrong_type_is_refused(string body, string text) => AssertRefused(await Sandbox.Post("add_plan/1", body), 400, text);

    [TestCase("get_case/0", "Field :case_id is not a valid test case.")]
    [TestCase("get_case/-1", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/+1", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/1.0", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/9223372036854775807", "Field :case_id is not a valid test case.")]
    [TestCase("get_case/9223372036854775808", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/%00", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/1%00", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/%D9%A1", "Field :case_id is not a valid ID.")]
    [TestCase("get_case/", "Field :case_id is a required field.")]
    [TestCase("get_case", "Field :case_id is a required field.")]
    [TestCase("get_results_for_case/1", "Field :run_id is not a valid test run.")]
    [TestCase("get_case/1?suite_id=1", "Field :case_id is not a valid ID.")]
    [TestCase("get_case?id=1", "Unknown method 'get_case?id=1'")]
    public async Task An_odd_id_is_refused(string method, string text) =>
        AssertRefused(await Sandbox.Get(method), text.StartsWith("Unknown", StringComparison.Ordinal) ? 404 : 400, text);

    [Test]
    public async Task An_id_of_thousands_of_digits_is_refused()
    {
        AssertRefused(await Sandbox.Get("get_case/" + new string('9', 5000)), 400, "Field :case_id is not a valid ID.");
        Assert.That((await Sandbox.Get("get_case/" + new string('9', 20_000))).Status, Is.EqualTo(414));
    }

    [TestCase("index.php?%2Fapi%2Fv2%2Fget_case%2F1")]
    [TestCase("index.php?/api/v2/get_case%2F1")]
    [TestCase("index.php?/api%2fv2/get_case/1&unheard_of=%2F")]
    public async Task Escaped_slashes_are_slashes(string address) =>
        Assert.That((long)(await Sandbox.Send(HttpMethod.Get, address, null))["id"]!, Is.EqualTo(1));

    [TestCase("api/v2/get_case/1")]
    [TestCase("index.php/api/v2/get_case/1")]
    [TestCase("other.php?/api/v2/get_case/1")]
    [TestCase("index.php?api/v2/get_case/1")]
    [TestCase("index.php?/api/v1/get_case/1")]
    [TestCase("index.php?/API/V2/get_case/1")]
    [TestCase("index.php?suite_id=1&/api/v2/get_case/1")]
    public async Task Any_other_address_is_a_page_that_is_not_there(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((404, "text/html; charset=utf-8")));
    }

    [TestCase("GET", "add_plan")]
    [TestCase("PUT", "add_plan")]
    [TestCase("PATCH", "update_plan")]
    [TestCase("DELETE", "delete_plan")]
    [TestCase("POST", "get_plan")]
    [TestCase("OPTIONS", "get_plan")]
    [TestCase("GET", "GET_PLAN")]
    [TestCase("GET", "")]
    public async Task A_method_has_one_name_and_one_verb(string verb, string method)
    {
        using var content = RunningSandbox.JsonContent(new { name = "P" });

        var answer = await Sandbox.Send(new HttpMethod(verb), $"index.php?/api/v2/{method}/1", verb == "GET" ? null : content);

        AssertRefused(answer, 404, method == "" ? "Unknown method '1'" : $"Unknown method '{method}'");
    }

    [TestCase("text/json")]
    [TestCase("application/json-patch+json")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("\"application/json\"")]
    public async Task Another_content_type_is_refused(string type)
    {
        using var content = new ByteArrayContent("{\"name\":\"P\"}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        AssertRefused(
            await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_plan/1", content), 400,
            "Content-Type header missing (use Content-Type: application/json)");
    }

    [Test]
    public async Task Bytes_that_are_no_UTF_8_do_not_reach_a_name()
    {
        using var content = new ByteArrayContent([.. "{\"name\":\"a"u8, 0xff, .. "b\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var answer = await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_plan/1", content);

        Assert.That((string?)answer["name"], Is.EqualTo("a\ufffdb"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_huge_body_is_refused_in_a_sentence(bool chunked)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { LargestBody = 10_000 });
        using var request = new HttpRequestMessage(HttpMethod.Post, "index.php?/api/v2/add_plan/1")
        {
            Content = RunningSandbox.JsonContent(new { name = new string('x', 20_000) }),
        };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await sandbox.Raw(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"error":"The request body is too large (maximum 10000 bytes)."}"""));
        Assert.That((await sandbox.Get("get_plans/1")).Items("plans"), Is.Empty);
    }

    [TestCase("nonsense\r\n\r\n", "HTTP/1.1 400")]
    [TestCase("GET /index.php?/api/v2/get_plan/1 HTTP/1.1\r\n\r\n", "HTTP/1.1 400", Description = "no host")]
    [TestCase("POST /index.php?/api/v2/add_plan/1 HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400")]
    public async Task What_is_no_HTTP_is_refused_by_the_web_server(string request, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Sandbox.Server.Url.Host, Sandbox.Server.Url.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());

        Assert.That(await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), Does.StartWith(status));
    }
}
