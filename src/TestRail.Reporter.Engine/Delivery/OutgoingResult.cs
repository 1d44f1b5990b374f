using System.Text.Encodings.Web;
using System.Text.Json;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>A result ready to be sent.</summary>
/// <param name="Sent">Its case, and the records that it sums up.</param>
/// <param name="Test">The test's name, should it be refused.</param>
/// <param name="Body">What TestRail gets.</param>
internal sealed record OutgoingResult(SentResult Sent, string Test, AddResultToCase Body)
{
    /// <summary>More than all that is neither comment nor custom field.</summary>
    private const int Rest = 300;

    /// <summary>
    /// How many bytes it takes in a request at the most. Output of tests is full of what JSON escapes: quotes, line breaks, colors
    /// of terminals.
    /// </summary>
    public int Size => Rest
        + JsonEncodedText.Encode(Body.Comment ?? "", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length
        + Body.Custom.Sum(pair => pair.Key.Length + pair.Value.GetRawText().Length);
}
