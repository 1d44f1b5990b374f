namespace TestRail.Reporter.Engine.Journal;

/// <summary>Opens a journal's file. Tests replace it to simulate a full disk or a process that ends at a certain byte.</summary>
internal delegate FileStream OpenFile(string path, FileStreamOptions options);
