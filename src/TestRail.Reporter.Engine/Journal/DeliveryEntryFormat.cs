using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Writes and reads the entries of a delivery in which nothing went wrong, for the same reason and in the same way as <see cref="RecordedResultFormat"/>.
/// </summary>
internal static class DeliveryEntryFormat
{
    /// <summary>Reads the members that follow the kind of an entry. Null for other kinds of entries.</summary>
    public static JournalEntry? TryRead(ref CanonicalJsonReader json) =>
        json.TryText("batchSent"u8) ? new BatchSent(json.Text("batch"u8), json.Time("at"u8), json.Long("run"u8), json.Int("bytes"u8), json.List("results"u8, Sent))
        : json.TryText("batchAccepted"u8) ? new BatchAccepted(json.Text("batch"u8), json.List("ids"u8, Long), json.ListIfAny("tests"u8, Long)) { ToSendAgain = json.ListIfAny("toSendAgain"u8, Int) }
        : json.TryText("runBound"u8) ? Run(ref json)
        : json.TryText("creationRequested"u8) ? Creation(ref json)
        : json.TryText("journalFinished"u8) ? Finished(ref json)
        : null;

    public static void Write(Utf8JsonWriter json, CreationRequested creation)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "creationRequested"u8);
        json.WriteString("reference"u8, creation.Reference);
        json.WriteString("at"u8, creation.At);
        json.WriteString("what"u8, Word(creation.What));
        json.WriteNumber("project"u8, creation.Project);
        json.WriteIfAny("plan"u8, creation.Plan);
        json.WriteIfAny("name"u8, creation.Name);
        json.WriteEndObject();
    }

    private static CreationRequested Creation(ref CanonicalJsonReader json) =>
        new(json.Text("reference"u8), json.Time("at"u8), Kind(ref json), json.Long("project"u8), json.LongIfAny("plan"u8), json.TextIfAny("name"u8));

    public static void Write(Utf8JsonWriter json, RunBound run)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "runBound"u8);
        json.WriteString("server"u8, run.Server.OriginalString);
        json.WriteNumber("run"u8, run.Run);
        json.WriteIfAny("suite"u8, run.Suite);
        json.WriteIfAny("plan"u8, run.Plan);
        json.WriteIfAny("planEntry"u8, run.PlanEntry);
        json.WriteString("address"u8, run.Address.OriginalString);
        json.WriteBoolean("created"u8, run.Created);
        json.WriteBoolean("createdPlan"u8, run.CreatedPlan);
        if (run.Shared)
            json.WriteBoolean("shared"u8, true);
        json.WriteIfAny("reference"u8, run.Reference);
        json.WriteEndObject();
    }

    private static RunBound Run(ref CanonicalJsonReader json) => new()
    {
        Server = json.Address("server"u8),
        Run = json.Long("run"u8),
        Suite = json.LongIfAny("suite"u8),
        Plan = json.LongIfAny("plan"u8),
        PlanEntry = json.TextIfAny("planEntry"u8),
        Address = json.Address("address"u8),
        Created = json.Flag("created"u8),
        CreatedPlan = json.Flag("createdPlan"u8),
        Shared = json.FlagIfAny("shared"u8) ?? false,
        Reference = json.TextIfAny("reference"u8),
    };

    public static void Write(Utf8JsonWriter json, BatchSent batch)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "batchSent"u8);
        json.WriteString("batch"u8, batch.Batch);
        json.WriteString("at"u8, batch.At);
        json.WriteNumber("run"u8, batch.Run);
        json.WriteNumber("bytes"u8, batch.Bytes);
        json.WriteIfAny("results"u8, batch.Results, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SentResult sent)
    {
        json.WriteStartObject();
        json.WriteNumber("case"u8, sent.Case);
        json.WriteIfAny("records"u8, sent.Records, Write);
        json.WriteEndObject();
    }

    private static SentResult Sent(ref CanonicalJsonReader json)
    {
        json.BeginObject();
        var sent = new SentResult(json.Long("case"u8), json.List("records"u8, Int));
        json.EndObject();
        return sent;
    }

    public static void Write(Utf8JsonWriter json, BatchAccepted accepted)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "batchAccepted"u8);
        json.WriteString("batch"u8, accepted.Batch);
        json.WriteIfAny("ids"u8, accepted.Ids, Write);
        json.WriteIfAny("tests"u8, accepted.Tests, Write);
        json.WriteIfAny("toSendAgain"u8, accepted.ToSendAgain, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, JournalFinished finished)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "journalFinished"u8);
        json.WriteString("at"u8, finished.At);
        json.WriteNumber("recorded"u8, finished.Recorded);
        json.WriteNumber("accepted"u8, finished.Accepted);
        json.WriteNumber("rejected"u8, finished.Rejected);
        json.WriteNumber("discarded"u8, finished.Discarded);
        json.WriteIfAny("addresses"u8, finished.Addresses, static (json, address) => json.WriteStringValue(address.OriginalString));
        if (finished.DefectsMissing != 0)
            json.WriteNumber("defectsMissing"u8, finished.DefectsMissing);
        json.WriteEndObject();
    }

    private static JournalFinished Finished(ref CanonicalJsonReader json) => new()
    {
        At = json.Time("at"u8),
        Recorded = json.Int("recorded"u8),
        Accepted = json.Int("accepted"u8),
        Rejected = json.Int("rejected"u8),
        Discarded = json.Int("discarded"u8),
        Addresses = json.ListIfAny("addresses"u8, CanonicalJsonReader.Address),
        DefectsMissing = json.IntIfAny("defectsMissing"u8) ?? 0,
    };

    private static void Write(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);

    private static void Write(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);

    private static long Long(ref CanonicalJsonReader json) => json.Long();

    private static int Int(ref CanonicalJsonReader json) => json.Int();

    /// <summary>Avoids <see cref="Enum.ToString()"/>, which uses reflection.</summary>
    private static ReadOnlySpan<byte> Word(CreationKind kind) => kind switch
    {
        CreationKind.Run => "Run"u8,
        CreationKind.Plan => "Plan"u8,
        CreationKind.PlanEntry => "PlanEntry"u8,
        CreationKind.PlanRun => "PlanRun"u8,
        _ => "Named"u8,
    };

    private static CreationKind Kind(ref CanonicalJsonReader json) =>
        !json.TryMember("what"u8) ? json.Fail(default(CreationKind))
        : json.TryText("Run"u8) ? CreationKind.Run
        : json.TryText("Plan"u8) ? CreationKind.Plan
        : json.TryText("PlanEntry"u8) ? CreationKind.PlanEntry
        : json.TryText("PlanRun"u8) ? CreationKind.PlanRun
        : json.TryText("Named"u8) ? CreationKind.Named
        : json.Fail(default(CreationKind));
}
