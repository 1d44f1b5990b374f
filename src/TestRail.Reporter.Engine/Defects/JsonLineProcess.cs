using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>
/// An executable that answers requests: a JSON object on a line of its standard input, the reply on a line of its standard output. It is
/// started with the first request, and has to answer one request after another.
/// </summary>
/// <param name="command">The program and its arguments.</param>
/// <param name="maxCalls">The maximum number of requests; null for any number.</param>
internal sealed class JsonLineProcess(TrackerCommand command, int? maxCalls) : IDisposable
{
    /// <summary>The maximum length of a defect's id, in characters.</summary>
    public const int LongestId = 250;

    private const int LongestReply = 32 * 1024 * 1024, LongestErrors = 4096;

    /// <summary>How long a reply may take, in real time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly StringBuilder _errors = new();
    private Process? _process;
    private int _calls;

    /// <summary>The name of the program, for messages.</summary>
    public string Name => Path.GetFileName(command.Program);

    /// <summary>Sends a request and returns the result of the reply.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="isWrite">Whether the request changes something, so that it is in doubt without a reply.</param>
    /// <param name="cancellation">Cancels the wait. The executable is ended.</param>
    /// <exception cref="TrackerException">The executable failed, or did not answer.</exception>
    /// <exception cref="DefectRejectedException">The executable names values that are not valid.</exception>
    public async Task<JsonElement> AskAsync(string method, JsonObject parameters, bool isWrite, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (++_calls > maxCalls)
                throw new TrackerException($"{Name} has answered {maxCalls} requests, which is the limit of this session (defects.quota).");

            var reply = await ExchangeAsync(method, parameters, isWrite, cancellation).ConfigureAwait(false);
            return Result(method, reply, isWrite);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        End();
        _turn.Dispose();
    }

    private async Task<string> ExchangeAsync(string method, JsonObject parameters, bool isWrite, CancellationToken cancellation)
    {
        var process = _process is { HasExited: false } running ? running : Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            parameters["method"] = method;
            await process.StandardInput.WriteLineAsync(parameters.ToJsonString().AsMemory(), limit.Token).ConfigureAwait(false);
            await process.StandardInput.FlushAsync(limit.Token).ConfigureAwait(false);
            return await ReadLineAsync(process.StandardOutput, limit.Token).ConfigureAwait(false) ?? throw new TrackerException($"{Name} ended without a reply to {method}.{Errors()}", isWrite);
        }
        catch (IOException broken)
        {
            End();
            throw new TrackerException($"{Name} ended without a reply to {method}: {broken.Message}{Errors()}", isWrite);
        }
        catch (OperationCanceledException)
        {
            // A late reply would be read as that to the next request.
            End();
            if (cancellation.IsCancellationRequested)
                throw;
            throw new TrackerException($"{Name} did not reply to {method} within {Patience.TotalSeconds:0} s.{Errors()}", isWrite);
        }
    }

    private JsonElement Result(string method, string line, bool isWrite)
    {
        try
        {
            RequireText(line);
            using var reply = JsonDocument.Parse(line);
            // Serializers write members without a value too: "error": null, "problems": [].
            if (reply.RootElement.TryGetProperty("problems", out var problems) && problems.ValueKind == JsonValueKind.Array && problems.GetArrayLength() > 0)
                throw new DefectRejectedException([.. problems.EnumerateArray().Select(problem => Plain(problem.ToString()))]);
            if (reply.RootElement.TryGetProperty("error", out var error) && error.ValueKind != JsonValueKind.Null)
                throw new TrackerException($"{Name}: {Plain(error.ToString())}", reply.RootElement.TryGetProperty("inDoubt", out var doubt) && doubt.ValueKind == JsonValueKind.True);
            if (reply.RootElement.TryGetProperty("result", out var result))
                return result.Clone();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
        }

        // More lines may follow, which would be read as replies to other requests.
        End();
        throw new TrackerException($"{Name}: the reply to {method} is no JSON object with result, error or problems: {Plain(line.Length > 200 ? line[..200] : line)}{Errors()}", isWrite);
    }

    /// <summary>Reads every text of a reply once. A document reads its texts later, and throws for half of a surrogate pair only then.</summary>
    /// <exception cref="InvalidOperationException">A text is not valid.</exception>
    private static void RequireText(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
        }
    }

    private Process Start()
    {
        End();
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // TestRail's API key goes to TestRail only. A configuration may take it from a variable of any name.
        foreach (var (secret, _) in start.Environment.Where(variable => IsKeyName(variable.Key) || command.Withheld.IsIn(variable.Value)).ToList())
            start.Environment.Remove(secret);
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or IOException)
        {
            throw new TrackerException($"{command.Program} cannot be started: {failure.Message}");
        }

        _process.ErrorDataReceived += (_, line) => AddError(line.Data);
        _process.BeginErrorReadLine();
        return _process;
    }

    private static bool IsKeyName(string variable) => variable.StartsWith("TESTRAIL", StringComparison.OrdinalIgnoreCase) && variable.Contains("KEY", StringComparison.OrdinalIgnoreCase);

    private void End()
    {
        if (_process is not { } process)
            return;

        _process = null;
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(1)))
                process.Kill(entireProcessTree: true);
        }
        // It has ended in the meantime.
        catch (Exception ended) when (ended is InvalidOperationException or IOException or Win32Exception)
        {
        }

        process.Dispose();
    }

    private void AddError(string? line)
    {
        lock (_errors)
        {
            if (line is not null && _errors.Length < LongestErrors)
                _errors.Append('\n').Append(Plain(line));
        }
    }

    /// <summary>What the executable wrote to its standard error, for messages.</summary>
    private string Errors()
    {
        lock (_errors)
            return _errors.Length == 0 ? "" : $" Its error output:{_errors}";
    }

    private static string Plain(string text) => PlainText.Line(text.Length > LongestErrors ? text[..LongestErrors] : text);

    /// <summary>Reads a line of bounded length; null at the end. StreamReader.ReadLine would fill the memory.</summary>
    private static async Task<string?> ReadLineAsync(StreamReader reader, CancellationToken cancellation)
    {
        var line = new StringBuilder();
        var letter = new char[1];
        while (await reader.ReadAsync(letter, cancellation).ConfigureAwait(false) == 1)
        {
            if (letter[0] == '\n')
                return line.ToString();
            if (line.Append(letter[0]).Length > LongestReply)
                throw new IOException("The reply is too long.");
        }

        return line.Length > 0 ? line.ToString() : null;
    }
}
