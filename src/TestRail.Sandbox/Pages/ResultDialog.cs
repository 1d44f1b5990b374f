using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

/// <summary>The dialog for a new result, with the plugin's dialog behind its <em>Push</em> button. Both need the script of the pages.</summary>
internal static class ResultDialog
{
    public static Markup Render(View view, Test test, Run run)
    {
        var statuses = view.Store.List<Status>("SELECT * FROM statuses WHERE is_untested = 0 ORDER BY id");
        return Markup.Of(
            $"""
            <p class="scripted"><button type="button" data-open="result">Add Result</button></p>
            <dialog id="result" aria-labelledby="result-title">
            <form data-send="index.php?/tests/add_result/{test.Id}" data-token="{view.Token}">
            <h2 id="result-title">Add Result</h2>
            <div class="fields">
            <div class="full"><label><span class="required">Status</span><select name="status_id" required>{Markup.Each(statuses, Option)}</select></label></div>
            <div class="full"><label>Comment<textarea name="comment" rows="5"></textarea></label></div>
            <div class="compact"><label>Version<input name="version" maxlength="250" autocomplete="off"></label></div>
            <div class="compact"><label>Elapsed<input name="elapsed" placeholder="1m 30s" autocomplete="off"></label></div>
            <div class="full beside"><label>Defects<input name="defects" maxlength="250" autocomplete="off"></label><button type="button" data-open="push">Push</button></div>
            </div>
            <p class="problem" role="alert"></p>
            <p class="buttons"><button type="submit">Add Result</button><button type="button" data-close>Cancel</button></p>
            </form>
            </dialog>
            {PushDialog.Render(view, test, run)}
            """);
    }

    private static Markup Option(Status status) => Markup.Of($"<option value=\"{status.Id}\">{status.Label}</option>");
}
