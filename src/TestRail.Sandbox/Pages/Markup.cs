using System.Globalization;
using System.Net;

namespace TestRail.Sandbox.Pages;

/// <summary>A piece of HTML. Inserted values are escaped, except other pieces of HTML.</summary>
internal readonly record struct Markup(string Text)
{
    public static Markup Of(FormattableString html) => new(string.Format(
        CultureInfo.InvariantCulture, html.Format, html.GetArguments().Select(Escape).ToArray()));

    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> markup) =>
        new(string.Concat(items.Select(item => markup(item).Text)));

    /// <summary>The markup if the condition is true, otherwise nothing.</summary>
    public static Markup If(bool shown, Func<Markup> markup) => shown ? markup() : default;

    private static object? Escape(object? value) => value switch
    {
        Markup markup => markup.Text,
        null => null,
        _ => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
