using Kommune.Fundament;

namespace Kommune.Host;

/// <summary>What a host does by itself now and then: reads rules that another host may have changed, and clears old drafts and half attachments.</summary>
internal sealed partial class Vedligehold(Fristregelkilde frister, Kladdelager kladder, Bilagsmodtager bilag, ILogger<Vedligehold> log) : BackgroundService
{
    private static readonly TimeSpan Rydning = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var puls = new PeriodicTimer(Fristregelkilde.Interval.ToTimeSpan());
        var siden = Rydning;
        while (await puls.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await frister.Genindlaes(stoppingToken);
                if ((siden += puls.Period) >= Rydning)
                {
                    await kladder.RydGamle(stoppingToken);
                    await bilag.RydGamle(stoppingToken);
                    siden = TimeSpan.Zero;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFejl(e);      // the rules read last stay in force; the next pulse tries again
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rules could not be read again, or old drafts not cleared.")]
    private partial void LogFejl(Exception e);
}
