using System.CommandLine;
using TestRail.Sandbox.Commands;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Recording;

/// <summary>Recordings in a folder of the test, and the commands that read them.</summary>
internal abstract class RecordingFixture
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("testrail-sandbox-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    protected string FileIn(string name) => Path.Combine(_folder, name);

    /// <summary>Records what the client does, and returns the file.</summary>
    protected async Task<string> RecordAsync(Func<RunningSandbox, Task> client, SandboxOptions? options = null, string name = "client.jsonl")
    {
        var file = FileIn(name);
        await using var sandbox = await RunningSandbox.StartAsync((options ?? new SandboxOptions()) with { Record = file });
        await client(sandbox);
        return file;
    }

    protected static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await SandboxCommand.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>A client that uses ids that only this server gave it: a run, the entry of a plan, a file.</summary>
    protected static async Task Report(RunningSandbox sandbox)
    {
        var run = await sandbox.OpenRun(1, 2);
        await sandbox.Post($"add_results_for_cases/{run}", new { results = new[] { new { case_id = 1, status_id = 1 }, new { case_id = 2, status_id = 5 } } });
        var plan = await sandbox.Post("add_plan/1", new { name = "Release", entries = new[] { new { suite_id = 1 } } });
        await sandbox.Post($"update_plan_entry/{plan["id"]}/{plan["entries"]![0]!["id"]}", new { name = "Smoke" });
        var file = await sandbox.Upload($"add_attachment_to_run/{run}", "łog.bin", [0xff, 0xfe, 0x00, 0x0a]);
        await sandbox.Get($"get_attachment/{file["attachment_id"]}");
        await sandbox.Get($"get_tests/{run}&status_id=5");
        await sandbox.Post($"close_run/{run}");
        await sandbox.Post($"add_result_for_case/{run}/1", new { status_id = 1 });
    }
}
