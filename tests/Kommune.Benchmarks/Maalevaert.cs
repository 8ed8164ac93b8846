using System.Collections.Concurrent;
using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Kommune.Benchmarks;

/// <summary>The product as it is served, with its log written nowhere.</summary>
internal sealed class Maalevaert : Webvaert
{
    private readonly Dictionary<string, Bruger> _brugere = [];

    /// <summary>When each message had been handled, by its correlation.</summary>
    public ConcurrentDictionary<Guid, long> Haandteret { get; } = new();

    protected override void Tilpas(WebApplicationBuilder b)
    {
        b.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        b.Services.AddSingleton<IBeskedHaandtering>(sp => new Maaler(ActivatorUtilities.CreateInstance<Beskedhaandtering>(sp), Haandteret));
    }

    /// <summary>The command as a page runs it, without the page.</summary>
    public async Task Koer(string bruger, object kommando)
    {
        var svar = await Services.GetRequiredService<Pipeline>().Koer(kommando, await Kendt(bruger));
        if (svar is not Svar.Udfoert)
        {
            throw new InvalidOperationException($"{kommando}: {(svar is Svar.Afvist a ? string.Join(' ', a.Afvisning.Mangler.Select(m => m.Tekst)) : svar)}");
        }
    }

    /// <summary>A child without a number; there may be others of the same name.</summary>
    public async Task<BorgerId> Barn(int i)
    {
        var id = BorgerId.Ny();
        await this.Koer(null, "RegistrerPerson", new { id, fornavne = "Barn", efternavn = $"Nummer {i}", foedselsdato = new LocalDate(2018, 1, 1).PlusDays(i % 1000), alligevel = true });
        return id;
    }

    private async Task<Bruger> Kendt(string bruger) => _brugere.TryGetValue(bruger, out var b) ? b : _brugere[bruger] = await Bruger(bruger);

    private sealed class Maaler(IBeskedHaandtering indre, ConcurrentDictionary<Guid, long> haandteret) : IBeskedHaandtering
    {
        public async Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
        {
            var udgav = await indre.Haandter(modtager, besked, c, tx, ct);
            haandteret[besked.Korrelation] = Stopwatch.GetTimestamp();
            return udgav;
        }
    }
}
