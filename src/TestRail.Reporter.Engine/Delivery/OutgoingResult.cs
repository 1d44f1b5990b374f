using System.Text.Encodings.Web;
using System.Text.Json;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>A result ready to be sent.</summary>
/// <param name="Sent">The case and the numbers of the recorded results that it combines.</param>
/// <param name="Test">The test's name, for messages about a rejection.</param>
/// <param name="Body">The request's content.</param>
internal sealed record OutgoingResult(SentResult Sent, string Test, AddResultToCase Body)
{
    /// <summary>In bytes. An upper bound for all content except the comment and custom fields.</summary>
    private const int FixedSize = 300;

    /// <summary>
    /// The maximum size in a request, in bytes. Test output contains many characters that JSON escapes: quotes, line breaks, terminal
    /// colors.
    /// </summary>
    public int Size => FixedSize
        + JsonEncodedText.Encode(Body.Comment ?? "", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length
        + Body.Custom.Sum(pair => pair.Key.Length + pair.Value.GetRawText().Length);
}
