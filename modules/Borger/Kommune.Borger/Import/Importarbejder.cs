using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Kommune.Borger;

/// <summary>
/// Carries imports through beside the pages (B3): tries them and reads them, portion by portion, on one host at a time. A host
/// that dies leaves the rest to another, and what is read is read.
/// </summary>
internal sealed class Importarbejder(Datakilder datakilder, Importlager lager, IServiceScopeFactory scopes, Pipeline pipeline, IClock ur, ILogger<Importarbejder> log) : Enearbejder(datakilder["borger"], "borger.import", log)
{
    private (int Behandlet, int Linjer)? _igang;

    public override string Navn => "Indlæsning fra folkeregistret";
    public override int? Procent => _igang is (var b, var l) ? l == 0 ? 0 : b * 100 / l : null;
    public override string Status => _igang is (var b, var l) ? $"{DanskTal.Heltal(b)} af {DanskTal.Heltal(l)} linjer" : "";

    protected override void Hviler() => _igang = null;

    protected override async Task<bool> Naeste(NpgsqlConnection c, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var venter = await scope.ServiceProvider.GetRequiredService<BorgerDb>().Importer.Where(i => i.Tilstand == Importtilstand.Proeves || i.Tilstand == Importtilstand.Indlaeses).OrderBy(i => i.Oprettet).FirstOrDefaultAsync(ct);
        if (venter is null)
        {
            return false;
        }

        await Koer(venter, ct);
        return true;
    }

    private async Task Koer(Import import, CancellationToken ct)
    {
        var bruger = import.Tilstand == Importtilstand.Indlaeses ? await Indlaeser(import, ct) : null;
        while (await lager.Hent(import.Id, ct) is { } stilling && stilling.Import.Tilstand == import.Tilstand)
        {
            _igang = (stilling.Behandlet, stilling.Linjer);
            if (bruger is null)
            {
                await lager.ProevPortion(import.Id, ct);
            }
            else if (stilling.Behandlet == stilling.Linjer)
            {
                await lager.Faerdig(import.Id, ct);
            }
            else if (await pipeline.Koer(new IndlaesPortion(import.Id), bruger, ct: ct) is not (Svar.Udfoert or Svar.Konflikt) and var svar)
            {
                throw new InvalidOperationException($"Import {import.Id}: {svar}");
            }
        }
    }

    /// <summary>Whoever said that it should be read is who did it; one who works here no longer leaves it to the system.</summary>
    private async Task<Bruger> Indlaeser(Import import, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var organisation = scope.ServiceProvider.GetRequiredService<Organisation>();
        var kendt = (await organisation.Medarbejdere([import.Bruger], ct)).GetValueOrDefault(import.Bruger);
        return kendt is not null && await organisation.Find(kendt.Brugernavn, ur.GetCurrentInstant(), ct) is { } b && b.Har(Rolle.Borgerservice) ? b : Bruger.System;
    }
}
