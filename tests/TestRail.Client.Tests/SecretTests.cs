using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using RestApi;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class SecretTests
{
    private static readonly string Encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Clients.User}:{Clients.Key}"));

    /// <summary>A key with letters that addresses, JSON and HTML encode. So has its pair with the user, as Base64.</summary>
    private const string Odd = "s3/cr+et&\"\u00fc>>>???";

    private static readonly string OddPair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Clients.User}:{Odd}"));

    private static readonly string Php = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Odd).Replace("/", "\\/", StringComparison.Ordinal);

    private static readonly string[] OddForms =
    [
        Odd, Uri.EscapeDataString(Odd), Lower(Uri.EscapeDataString(Odd)), WebUtility.UrlEncode(Odd), Lower(WebUtility.UrlEncode(Odd)), WebUtility.HtmlEncode(Odd),
        JsonSerializer.Serialize(Odd)[1..^1], Php, Php.Replace("\u00fc", "\\u00fc", StringComparison.Ordinal),
        OddPair, OddPair.TrimEnd('='), Uri.EscapeDataString(OddPair), Lower(Uri.EscapeDataString(OddPair)), OddPair.Replace("/", "\\/", StringComparison.Ordinal),
        OddPair.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
    ];

    private static IEnumerable<TestCaseData> OddEchoes()
    {
        foreach (var form in OddForms)
        {
            yield return Echo("in an error: " + form, _ => WireReply.Json($"{{\"error\":{JsonSerializer.Serialize($"<{form}>")}}}", 400));
            yield return Echo("in a page: " + form, _ => WireReply.Of(200, "text/html; charset=utf-8", $"<pre><{form}></pre>"));
            yield return Echo("in a key: " + form, _ => WireReply.Json($"{{\"id\":{{{JsonSerializer.Serialize(form)}:1}}}}"));
        }

        foreach (var form in OddForms.Where(form => form.All(letter => char.IsAsciiLetterOrDigit(letter) || "%+-_.*!()=".Contains(letter, StringComparison.Ordinal))))
            yield return Echo("in a redirect: " + form, _ => WireReply.Of(302, "text/html", "", $"Location: https://acme.com/?key={form}\r\n"));
        // A preview reads the first 16 KB and shows 200 characters of them without their blanks.
        yield return Echo("behind blanks", _ => WireReply.Of(200, "text/html; charset=utf-8", $"<pre>{new string(' ', (16 << 10) - 5 - Odd.Length + 3)}{Odd}</pre>"));
    }

    [TestCaseSource(nameof(OddEchoes))]
    public async Task No_exception_holds_the_key_in_the_encoding_of_an_address_of_JSON_or_of_HTML(Func<WireRequest, WireReply> answer)
    {
        await using var server = new WireServer(answer);
        using var client = server.Client(key: Odd);

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));

        foreach (var form in OddForms.Append(Odd[..8]))
            Assert.That(failure.ToString() + failure.Reason, Does.Not.Contain(form));
    }

    [Test]
    public void The_longest_form_is_replaced_first()
    {
        var redaction = new Redaction();
        redaction.Add("secret");
        redaction.Add("secret/and more");

        Assert.That(redaction.Apply(@"<secret/and more> <secret\/and more> <secret%2fand%20more> <secret%2Fand+more> <secret>"), Is.EqualTo("<***> <***> <***> <***> <***>"));
    }

    private static string Lower(string escaped) => Regex.Replace(escaped, "%[0-9A-F]{2}", match => match.Value.ToLowerInvariant());

    private static IEnumerable<TestCaseData> Echoes()
    {
        yield return Echo("in an error", request => WireReply.Json($$"""{"error":"{{request.Header("Authorization")}} {{Clients.Key}}"}""", 400));
        yield return Echo("in a page", request => WireReply.Of(200, "text/html", $"<pre>{request.Head} {Clients.Key}</pre>"));
        yield return Echo("in broken JSON", request => WireReply.Json($$"""{"id":"{{request.Header("Authorization")}} {{Clients.Key}}"""));
        yield return Echo("in a value", request => WireReply.Json($$"""{"id":"{{Clients.Key}}"}"""));
        yield return Echo("in a redirect", _ => WireReply.Of(302, "text/html", "", $"Location: https://acme.com/?key={Clients.Key}\r\n"));
        yield return Echo("not at all", _ => WireReply.HangUp());
    }

    [TestCaseSource(nameof(Echoes))]
    public async Task No_exception_holds_the_key_even_where_the_server_repeats_it(Func<WireRequest, WireReply> answer)
    {
        await using var server = new WireServer(answer);
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));

        Assert.That(failure.ToString() + failure.Reason, Does.Not.Contain(Clients.Key).And.Not.Contain(Encoded));
    }

    [Test]
    public void Neither_options_nor_client_show_the_key()
    {
        var options = new TestRailClientOptions { Url = "https://acme.testrail.io", User = Clients.User, ApiKey = Clients.Key };
        using var client = TestRailClient.Create(options);

        Assert.That($"{options} {client} {client.Api}", Does.Not.Contain(Clients.Key));
    }

    private static TestCaseData Echo(string where, Func<WireRequest, WireReply> answer) => new TestCaseData(answer).SetArgDisplayNames(where);
}
