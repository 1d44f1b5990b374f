namespace TestRail.Reporter.Engine.Journal;

/// <summary>Opens a journal's file. A test's own one may be full, or end the process at a chosen byte.</summary>
internal delegate FileStream OpenFile(string path, FileStreamOptions options);
