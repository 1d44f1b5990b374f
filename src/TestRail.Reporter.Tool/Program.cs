using TestRail.Reporter.Tool;

return await Commands.RunAsync(args, CommandContext.OfProcess()).ConfigureAwait(false);
