using System.CommandLine;
using System.Globalization;
using System.Text;
using TestRail.Client;
using TestRail.Client.Results;

namespace TestRail.Reporter.Benchmarks.Calling;

internal static class ClientCommand
{
    private const int Count = 10_000, Batch = 1_000;

    /// <summary>Warm-up rounds. The runtime recompiles hot code in the background after a while; the later rounds run that code.</summary>
    private const int Rounds = 120, Warm = 60;

    public static Command Create()
    {
        var command = new Command("client", "The client's time to send 10,000 results and read the replies, without a network.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        var batch = new AddResultsForCases { Results = [.. Enumerable.Range(1, Batch).Select(Result)] };
        var reply = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(1, Batch).Select(Reply))}]");

        using var both = new InMemoryTestRail(reply);
        var roundTrip = await MeasureAsync(both, batch);
        using var silent = new InMemoryTestRail("[]"u8.ToArray());
        var send = await MeasureAsync(silent, batch);

        var batches = Rounds * (Count / Batch);
        var body = (double)silent.Sent / batches;
        Figures.Head($"the client, {Count} results in batches of {Batch}");
        Figures.Line("a result sent and its answer read, processor", Microseconds(roundTrip.Cpu), "5 µs");
        Figures.Line("the same, of the process's first 10,000", Microseconds(roundTrip.First));
        Figures.Line("a result sent, processor", Microseconds(send.Cpu));
        Figures.Line("a result sent and its answer read, allocated", Bytes(roundTrip.Allocated));
        Figures.Line("a result sent, allocated", Bytes(send.Allocated));
        Figures.Line("a result on the wire, there and back", $"{Bytes(body / Batch)}, {Bytes((double)reply.Length / Batch)}");
        Figures.Line("allocated for a batch sent, by the body's length", (send.Allocated * Batch / body).ToString("0.00", CultureInfo.InvariantCulture), "1");
        Figures.Line("pieces that a batch is written in", (silent.Writes / batches).ToString(CultureInfo.InvariantCulture), "1");
    }

    private static async Task<(double First, double Cpu, double Allocated)> MeasureAsync(InMemoryTestRail server, AddResultsForCases batch)
    {
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = "http://localhost", User = "u", ApiKey = "k", Handler = server });
        var times = new List<double>();
        var allocated = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            for (var sent = 0; sent < Count; sent += Batch)
                await client.Api.AddResultsForCasesAsync(1, batch);
            times.Add((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Count);
            allocated.Add((double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / Count);
        }

        return (times[0], Figures.Median(times.Skip(Warm)), Figures.Median(allocated.Skip(Warm)));
    }

    /// <summary>A result as composed by the reporter. One in twenty failed, with a stack trace.</summary>
    private static AddResultToCase Result(int number) => new()
    {
        CaseId = number,
        StatusId = number % 20 == 0 ? 5 : 1,
        Comment = Comment(number),
        Elapsed = "1s",
        Version = "1.0.1234",
        Custom = { ["custom_browser"] = 2 },
    };

    private static string Reply(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"id":{{number}},"test_id":{{number}},"status_id":{{(number % 20 == 0 ? 5 : 1)}},"created_on":1393851801,"created_by":1,"assignedto_id":null,
        "comment":"{{JsonEncoded(Comment(number))}}","version":"1.0.1234","elapsed":"1s","defects":null,"case_id":{{number}},"attachment_ids":[],
        "custom_step_results":null,"custom_browser":2}
        """);

    private static string Comment(int number) => number % 20 == 0
        ? "**Expected: 41.97m**\n\n" + string.Concat(Enumerable.Repeat("    at Shop.Checkout.Tests.CartTests.Total_is_the_sum() in /src/CartTests.cs:line 12\n", 12))
        : string.Create(CultureInfo.InvariantCulture, $"`Shop.Checkout.Tests.CartTests.Total_is_the_sum({number})`");

    private static string JsonEncoded(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();

    private static string Microseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} µs");

    private static string Bytes(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0} B");
}
