using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>
/// D3, F26: every child that the municipality knows and that has no place is on the list when it comes to the age. A birth date
/// learnt or corrected later moves its day.
/// </summary>
internal static class BarnUdenForDagtilbudHandler
{
    internal sealed record Grundlag(LocalDate? Foedt, bool HarPlads, Sprogpligt? Pligt, EnhedId? Afdeling, Sprogalder Alder);

    public static Task<Grundlag> Load(BorgerRegistreret b, DagtilbudDb db, IBorgere borgere, Organisation organisation, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        Hent(b.Barn, db, borgere, organisation, opsaetninger, s, ct);

    public static async Task<Grundlag> Load(BorgerAendret b, DagtilbudDb db, IBorgere borgere, Organisation organisation, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        b.Felter.Contains(Personfelt.Foedselsdato) ? await Hent(b.Barn, db, borgere, organisation, opsaetninger, s, ct) : new(null, false, null, null, Sprogalder.Standard);

    public static IEnumerable<object> Handle(BorgerRegistreret b, Grundlag g, Ure ure, Sammenhaeng s) => Foelg(b.Barn, g, ure, s);

    public static IEnumerable<object> Handle(BorgerAendret b, Grundlag g, Ure ure, Sammenhaeng s) => Foelg(b.Barn, g, ure, s);

    private static async Task<Grundlag> Hent(BorgerId barn, DagtilbudDb db, IBorgere borgere, Organisation organisation, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct)
    {
        var idag = Fristdag.Af(s.Nu);
        var poster = (await borgere.Aliasser([barn], ct)).Alle;
        return new((await borgere.Familier([barn], ct)).GetValueOrDefault(barn)?.Foedt,
            await db.Indskrivninger.AnyAsync(i => poster.Contains(i.BorgerId) && (i.Til == null || i.Til >= idag), ct),
            await Pligter.En(db, borgere, barn, ct),
            await Enhedsadgang.Visitation(organisation, ct), await opsaetninger.Hent<Sprogalder>(idag, null, ct));
    }

    private static IEnumerable<object> Foelg(BorgerId barn, Grundlag g, Ure ure, Sammenhaeng s)
    {
        if (g is not { Foedt: { } foedt, Afdeling: { } afdeling } || foedt.PlusMonths(g.Alder.SlutMaaneder) < Fristdag.Af(s.Nu) || (g.Pligt is null && g.HarPlads))
        {
            yield break;
        }

        if (g.Pligt is { } kendt && (!kendt.Aaben || kendt.Grund != Sproggrund.UdenForDagtilbud || kendt.Foedt == foedt))
        {
            kendt.Foedt = foedt;
            yield break;
        }

        var p = g.Pligt ?? Sprogpligt.Udenfor(barn, foedt, afdeling, g.Alder, s);
        (p.Foedt, p.Fra, p.Senest) = (foedt, foedt.PlusMonths(g.Alder.FraMaaneder), foedt.PlusMonths(g.Alder.SenestMaaneder));
        yield return p;
        yield return p.Frist(ure, s);
        yield return p.Adgang(g.Alder);
    }
}

/// <summary>D3: a child left day care before school: outside, and to be assessed if it has not been.</summary>
internal static class UdskrevetUdenforHandler
{
    internal sealed record Grundlag(LocalDate? Foedt, bool HarPlads, bool Vurderet, Sprogpligt? Pligt, EnhedId? Afdeling, Sprogalder Alder);

    public static async Task<Grundlag> Load(Udskrevet b, DagtilbudDb db, IBorgere borgere, Organisation organisation, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct)
    {
        var poster = (await borgere.Aliasser([b.Barn], ct)).Alle;
        return new(
            (await borgere.Familier([b.Barn], ct)).GetValueOrDefault(b.Barn)?.Foedt,
            await db.Indskrivninger.AnyAsync(i => poster.Contains(i.BorgerId) && i.Id != b.Indskrivning && (i.Til == null || i.Til > b.Til), ct),
            await db.Sprogvurderinger.AnyAsync(v => poster.Contains(v.BorgerId), ct),
            await Pligter.En(db, borgere, b.Barn, ct),
            await Enhedsadgang.Visitation(organisation, ct), await opsaetninger.Hent<Sprogalder>(Fristdag.Af(s.Nu), null, ct));
    }

    public static IEnumerable<object> Handle(Udskrevet b, Grundlag g, Ure ure, Sammenhaeng s)
    {
        if (g is not { HarPlads: false, Vurderet: false, Foedt: { } foedt, Afdeling: { } afdeling } || foedt.PlusMonths(g.Alder.SlutMaaneder) < b.Til)
        {
            yield break;
        }

        var p = g.Pligt ?? Sprogpligt.Udenfor(b.Barn, foedt, afdeling, g.Alder, s);
        var (fra, senest) = (foedt.PlusMonths(g.Alder.FraMaaneder), foedt.PlusMonths(g.Alder.SenestMaaneder));
        (p.Grund, p.EnhedId, p.Opfyldt, p.Bortfaldet) = (Sproggrund.UdenForDagtilbud, afdeling, null, null);
        (p.Fra, p.Senest) = (LocalDate.Max(fra, b.Til.PlusDays(1)), LocalDate.Max(senest, b.Til.PlusMonths(1)));
        yield return p;
        yield return p.Frist(ure, s);
        yield return p.Adgang(g.Alder);
    }
}
