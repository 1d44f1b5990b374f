using NUnit.Framework;
using TestRail.Reporter;

namespace Gate;

public class GateTests
{
    [Test, Order(1), TestRailCase(31)]
    public void A_guest_arrives() => Assert.Pass();

    [Test, Order(2), TestRailCase(32)]
    public void A_guest_without_a_ticket_is_turned_away() => Assert.Fail("No ticket, no entry.");

    // Simulates a slow test: it ends when the file named by GATE exists.
    [Test, Order(3), TestRailCase(33), CancelAfter(120_000)]
    public async Task The_gate_opens(CancellationToken cancellation)
    {
        while (Environment.GetEnvironmentVariable("GATE") is { } gate && !File.Exists(gate))
            await Task.Delay(50, cancellation);
    }

    // If COLLAPSE is set, crashes the test process when the file named by COLLAPSE exists.
    [Test, Order(4), TestRailCase(34), CancelAfter(120_000)]
    public async Task The_gate_stands(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable("COLLAPSE") is not { } sign)
            return;

        while (!File.Exists(sign))
            await Task.Delay(50, cancellation);
        Environment.FailFast("The gate has collapsed.");
    }
}
