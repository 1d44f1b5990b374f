using TestRail.Reporter.Tool;

return await Commands.RunAsync(args, CommandContext.FromProcess()).ConfigureAwait(false);
