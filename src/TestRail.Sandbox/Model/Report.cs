namespace TestRail.Sandbox.Model;

/// <summary>A report that can be created through the API. The sandbox sends no e-mail.</summary>
internal sealed record Report
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public bool NotifyUser { get; init; }

    public bool NotifyLink { get; init; }

    public string NotifyLinkRecipients { get; init; } = "";

    public bool NotifyAttachment { get; init; }

    public bool NotifyAttachmentHtmlFormat { get; init; }

    public bool NotifyAttachmentPdfFormat { get; init; }
}
