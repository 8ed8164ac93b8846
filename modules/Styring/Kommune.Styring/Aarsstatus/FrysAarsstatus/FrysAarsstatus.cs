using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST10: for each focus area continue, change or stop, and why; goals and figures are frozen as they stand at that moment.</summary>
[Kraever(Rolle.Direktoer)]
internal sealed record FrysAarsstatus(Guid Id, StrategiId Strategi, IReadOnlyList<FrysAarsstatus.Omraade> Omraader)
{
    internal sealed record Omraade(Guid Vision, Statusbeslutning? Beslutning, string? Begrundelse);
}

internal static class FrysAarsstatusHandler
{
    internal sealed record Stand(IReadOnlyList<Strategimaal> Maal, IReadOnlyDictionary<string, Indikatortal> Tal);

    public static async Task<(Strategi, Stand)> Load(FrysAarsstatus c, StyringDb db, Indikatoropslag indikatorer, Sammenhaeng s, CancellationToken ct)
    {
        if (await Strategier.Hent(db, c.Strategi, null, ct) is not { } a)
        {
            return (null!, null!);
        }

        var maal = (await Maalliste.Hent(db, a.Id, ct)).Where(m => m.ErOffentligt).ToArray();
        return (a, new(maal, await indikatorer.Hent(maal.SelectMany(m => m.Indhold.Indikatorer), Fristdag.Af(s.Nu), ct)));
    }

    public static Afvisning? Validate(FrysAarsstatus c, Strategi a)
    {
        var visioner = a.Indhold.Visioner;
        return Afvisning.Af(
        [
            Maalliste.IkkeIGang(a),
            c.Omraader.Any(o => visioner.All(v => v.Id != o.Vision)) || c.Omraader.GroupBy(o => o.Vision).Any(g => g.Count() > 1) ? new Fejl(null, "Siden passer ikke til strategien mere. Genindlæs den.") : null,
            .. visioner.Where(v => c.Omraader.All(o => o.Vision != v.Id)).Select(v => new Fejl(null, $"Beslut, hvad der sker med »{v.Navn}«.")),
            .. c.Omraader.SelectMany((o, i) => new[]
            {
                o.Beslutning is null ? new Fejl($"Omraader[{i}].Beslutning", "Vælg fortsæt, ændr eller stop.") : null,
                o.Begrundelse is null ? new Fejl($"Omraader[{i}].Begrundelse", "Skriv hvorfor.") : null,
            }),
        ]);
    }

    public static Aarsstatus Handle(FrysAarsstatus c, Strategi a, Stand stand, Sammenhaeng s)
    {
        var i = a.Indhold;
        return new()
        {
            Id = c.Id, StrategiId = a.Id, Pr = Fristdag.Af(s.Nu), Registreret = s.Nu, Bruger = s.Bruger.Id,
            Indhold = Json.Skriv(new Statusindhold(i.Navn, [.. i.Visioner.Select(v => Omraade(v, c.Omraader.Single(o => o.Vision == v.Id), stand))])),
        };
    }

    private static Statusomraade Omraade(Vision v, FrysAarsstatus.Omraade o, Stand stand)
    {
        var maal = stand.Maal.Where(m => m.VisionId == v.Id).ToArray();
        return new(v.Navn, v.Tekst, o.Beslutning!.Value, o.Begrundelse!,
            [.. maal.Select(m => new Statusmaal(m.Titel, m.Afdeling, m.Tilstand, m.SenesteOpfoelgning?.Vurdering, m.SenesteOpfoelgning?.Tekst, m.SenestFulgtOp is { } f ? Fristdag.Af(f) : null))],
            [.. maal.SelectMany(m => m.Indhold.Indikatorer).Distinct(StringComparer.Ordinal).Select(stand.Tal.GetValueOrDefault).OfType<Indikatortal>().Select(t => new Statustal(t.Navn, t.Tal, t.Maal, t.Naaet))]);
    }
}
