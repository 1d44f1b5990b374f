namespace RetriesNUnit;

public sealed class Row(int number)
{
    public int Number => number;

    public int Attempts { get; set; }
}
