using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>Everything a decision about special education builds on, for the page and the command alike.</summary>
internal sealed record Afgoerelsesgrundlag(Specialregler Regler, Visitationskriterier Kriterier, Kontoplan Kontoplan, Fristregler Fristregler, Brevkreds Kreds, IReadOnlyList<Enhed> Steder, string? Grundomraade, Visitationsmoeder Moedekrav, IReadOnlyList<Barnemoede> Moeder);

/// <summary>Reads it: the settings as in force today, the family from Borger, the places from the organisation.</summary>
internal sealed class Afgoerelsesopslag(PprDb db, IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, Organisation organisation, Fristregelkilde frister)
{
    public async Task<Afgoerelsesgrundlag> Hent(Visitation a, Instant nu, CancellationToken ct)
    {
        var dag = Fristdag.Af(nu);
        return new(
            await opsaetninger.Hent<Specialregler>(dag, ct: ct), await opsaetninger.Hent<Visitationskriterier>(dag, ct: ct), await opsaetninger.Hent<Kontoplan>(dag, ct: ct), frister.Regler,
            await Brevkreds.Hent(a.Borger, borgere, navne, opsaetninger, dag, ct),
            [.. (await organisation.Enheder(null, "dagtilbud", ct)).Where(e => e.Art is "skole" or "klub" or "institution")],
            (await borgere.Grundomraader([a.Borger], dag, ct)).GetValueOrDefault(a.Borger),
            await opsaetninger.Hent<Visitationsmoeder>(dag, ct: ct), await Barnemoede.Siden(db, (await borgere.Aliasser([a.Borger], ct)).Af(a.Borger), Fristdag.Af(a.OprettetGaelder), ct));
    }
}
