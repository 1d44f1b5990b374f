using System.Globalization;

namespace TestRail.Reporter.Benchmarks;

/// <summary>Prints a table of figures and their targets.</summary>
internal static class Figures
{
    public static void Head(string title) => Write(title, "measured", "target");

    public static void Line(string what, string measured, string target = "") => Write(what, measured, target);

    /// <summary>The median: a single slow round does not change it.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ms");

    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static void Write(string what, string measured, string target) =>
        Console.WriteLine($"{what,-50}{measured,12}{target,12}".TrimEnd());
}
