using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D7: the unit hands over. What has no basis in law goes along only with the consent of those who have custody.</summary>
/// <param name="Punkter">The texts in the order of the checklist; an empty one is not handed over.</param>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record OverleverBarn(Guid Id, BorgerId Barn, EnhedId Til, LocalDate Skift, IReadOnlyList<OverleverBarn.Punkt> Punkter, LocalDate? Samtykke, IReadOnlyList<BorgerId> SamtykkeFra) : IOmBorger
{
    internal sealed record Punkt(int Nr, string? Indhold);

    BorgerId IOmBorger.Borger => Barn;
}

internal static class OverleverBarnHandler
{
    internal sealed record Kendt(Indskrivning Plads, bool TilFindes, Familie? Familie, Overleveringsliste Liste, bool Sendt);

    public static async Task<Kendt?> Load(OverleverBarn c, DagtilbudDb db, IBorgere borgere, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        await Hos.Bruger(db, c.Barn, s, ct) is not { } plads ? null : new(plads, await db.Institutioner.AnyAsync(i => i.EnhedId == c.Til, ct),
            (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn), await opsaetninger.Hent<Overleveringsliste>(Fristdag.Af(s.Nu), null, ct), await db.Overgange.AnyAsync(o => o.Id == c.Id, ct));

    public static Afvisning? Validate(OverleverBarn c, Kendt k, Sammenhaeng s)
    {
        var idag = Fristdag.Af(s.Nu);
        var med = c.Punkter.Where(p => !string.IsNullOrWhiteSpace(p.Indhold)).ToArray();
        var uden = med.Where(p => p.Nr >= 0 && p.Nr < k.Liste.Punkter.Count && k.Liste.Punkter[p.Nr].Grundlag is null).ToArray();
        var samtykke = uden.Length > 0 || c.Samtykke is not null || c.SamtykkeFra.Count > 0 ? Samtykker.Mangler(c.Samtykke, c.SamtykkeFra, k.Familie, s).OfType<Fejl>().ToArray() : [];
        return Afvisning.Af(
        [
            k.Sendt ? new Fejl(null, "Overleveringen er allerede sendt.") : null,
            !k.TilFindes ? new Fejl("Til", "Vælg den næste enhed.") : c.Til == k.Plads.EnhedId ? new Fejl("Til", "Barnet går der allerede.") : null,
            c.Skift < idag.PlusMonths(-1) || c.Skift > idag.PlusYears(1) ? new Fejl("Skift", "Skriv en dag inden for det næste år.") : null,
            med.Length == 0 ? new Fejl("Punkter[0].Indhold", "Skriv i mindst ét punkt.") : null,
            med.Any(p => p.Nr < 0 || p.Nr >= k.Liste.Punkter.Count) || med.GroupBy(p => p.Nr).Any(g => g.Count() > 1) ? new Fejl(null, "Tjeklisten er ændret imens. Genindlæs siden.") : null,
            .. samtykke,
            .. samtykke.Length > 0 ? uden.Select(p => new Fejl($"Punkter[{p.Nr}].Indhold", "Må kun gives videre med samtykke.")) : [],
        ]);
    }

    public static IEnumerable<object> Handle(OverleverBarn c, Kendt k, Sammenhaeng s)
    {
        var o = new Overgang
        {
            Id = c.Id, BorgerId = c.Barn, FraEnhedId = k.Plads.EnhedId, TilEnhedId = c.Til, Skift = c.Skift, Samtykke = c.Samtykke, SamtykkeFra = [.. c.SamtykkeFra.Select(f => f.Vaerdi)], Afgivet = s.Gaelder, Afsender = s.Bruger.Id, Version = 1,
        };
        yield return o;
        foreach (var p in c.Punkter.Where(p => !string.IsNullOrWhiteSpace(p.Indhold)))
        {
            var punkt = k.Liste.Punkter[p.Nr];
            yield return new OvergangPunkt { Id = Id.Af(c.Id, $"{p.Nr}"), OvergangId = c.Id, BorgerId = c.Barn, Nr = p.Nr, Navn = punkt.Navn, Grundlag = punkt.Grundlag ?? $"Samtykke givet {DanskTid.Dato(c.Samtykke!.Value)}", Indhold = p.Indhold! };
        }

        yield return new Opgave(o.OpgaveId, Opgaveart.Opgave, "dagtilbud", SubjektId.Ledelse(c.Til), "Overgang", "Et barn er på vej til jer", "Modtag", DagtilbudRuter.Overgang(c.Id), s.Gaelder) { Udloeb = Fristdag.Slutter(c.Skift) };
    }
}
