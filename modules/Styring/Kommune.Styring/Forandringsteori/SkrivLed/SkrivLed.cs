using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST3: the parts of the theory. A row that is emptied goes, and its arrows with it; the edition before still shows them.</summary>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record SkrivLed(Guid Id, [property: MaxLength(200)] string Navn, string? Beskrivelse, IReadOnlyList<SkrivLed.Raekke> Led, int Version) : IHarVersion
{
    internal sealed record Raekke(Guid? Id, Ledart? Art, [property: MaxLength(120)] string? Tekst, [property: MaxLength(80)] string? Indikator);
}

internal static class SkrivLedHandler
{
    public static Task<Forandringsteori?> Load(SkrivLed c, StyringDb db, CancellationToken ct) => Teorier.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(SkrivLed c, Forandringsteori t)
    {
        var i = t.Indhold;
        var kendte = i.Led.Select(l => l.Id).ToHashSet();
        Led[] led = [.. c.Led.Where(l => l is { Id: not null, Art: not null, Tekst: not null }).Select(l => new Led(l.Id!.Value, l.Art!.Value, l.Tekst!, null))];
        return Afvisning.Af(
        [
            c.Led.Count > Teorier.FlestLed ? new Fejl(null, $"Højst {Teorier.FlestLed} led: flere kan ingen læse.") : null,
            c.Led.Any(l => l.Id is { } id && !kendte.Contains(id)) || c.Led.Where(l => l.Id is not null).GroupBy(l => l.Id).Any(g => g.Count() > 1) ? new Fejl(null, "Siden passer ikke til teorien mere. Genindlæs den.") : null,
            .. c.Led.SelectMany((l, n) => new[]
            {
                l.Tekst is not null && l.Art is null ? new Fejl($"Led[{n}].Art", "Vælg, hvad leddet er.") : null,
                l.Tekst is null && l.Id is null ? new Fejl($"Led[{n}].Tekst", "Skriv leddet.") : null,
                l.Indikator is { } k && !Indikatorkode.ErGyldig(k) ? new Fejl($"Led[{n}].Indikator", "Vælg en indikator fra listen.") : null,
                l is { Id: { } id, Art: { } art } && i.Pile.Any(p => (p.Fra == id && led.Any(x => x.Id == p.Til && x.Art < art)) || (p.Til == id && led.Any(x => x.Id == p.Fra && x.Art > art)))
                    ? new Fejl($"Led[{n}].Art", "Så ville en pil gå baglæns. Fjern pilen først.") : null,
            }),
        ]);
    }

    public static Teoriudgave Handle(SkrivLed c, Forandringsteori t, Sammenhaeng s)
    {
        Led[] led = [.. c.Led.Where(l => l.Tekst is not null).Select(l => new Led(l.Id ?? Id.Ny(), l.Art!.Value, l.Tekst!, l.Indikator))];
        t.Navn = c.Navn;
        return t.Udgave(new(c.Beskrivelse, led, [.. t.Indhold.Pile.Where(p => led.Any(l => l.Id == p.Fra) && led.Any(l => l.Id == p.Til))]), s);
    }
}
