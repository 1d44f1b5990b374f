namespace TestRail.Sandbox.Model;

/// <summary>Addresses of pages, based on the address of the current request.</summary>
internal sealed record Links(string Root)
{
    public string Project(long id) => View("projects/overview", id);

    public string Suite(long id) => View("suites/view", id);

    public string Milestone(long id) => View("milestones/view", id);

    public string Run(long id) => View("runs/view", id);

    public string Plan(long id) => View("plans/view", id);

    public string Test(long id) => View("tests/view", id);

    public string Attachment(long id) => View("attachments/get", id);

    /// <summary>The page of an item in the sandbox's Axosoft, which is at the root of the server.</summary>
    public string Item(string id) => new Uri(new Uri(Root), $"/axosoft/viewitem.aspx?id={Uri.EscapeDataString(id)}&type=features").AbsoluteUri;

    public string Page(string page, long id) => View(page, id);

    private string View(string page, long id) => $"{Root}index.php?/{page}/{id}";
}
