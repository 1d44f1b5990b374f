using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using TestRail.Sandbox.Commands;

namespace TestRail.Sandbox.Tests.Commands;

/// <summary>The running command, with its greeting and the address in it.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FlushedWriter _output = new();
    private readonly Task<int> _running;

    private RunningCommand(string[] arguments) =>
        _running = SandboxCommand.RunAsync(arguments, new InvocationConfiguration { Output = _output }, _stop.Token);

    public HttpClient Http { get; } = new();

    public string Greeting { get; private set; } = "";

    public string Url => Regex.Match(Greeting, @"http://127\.0\.0\.1:[0-9]+/").Value;

    public static async Task<RunningCommand> StartAsync(params string[] arguments)
    {
        var command = new RunningCommand(arguments);
        command.Greeting = await command._output.Flushed.WaitAsync(TimeSpan.FromSeconds(30));
        command.Http.BaseAddress = new Uri(command.Url);
        command.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
        return command;
    }

    /// <summary>The status and text of the reply, separated by a blank.</summary>
    public async Task<string> GetAsync(string method)
    {
        using var response = await Http.GetAsync($"index.php?/api/v2/{method}");
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    public async Task PostAsync(string method, string json)
    {
        using var content = RunningSandbox.JsonContent(json);
        using var response = await Http.PostAsync($"index.php?/api/v2/{method}", content);
        response.EnsureSuccessStatusCode();
    }

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        _stop.Dispose();
        await _output.DisposeAsync();
    }
}
