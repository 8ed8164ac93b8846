using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA3: every holder of custody, or the youth from fifteen, agrees that departments share, and until when: at most a year.</summary>
[Fagperson]
[UdenTilknytning("SA3: that the user may see the child is asked in Load")]
internal sealed record GivSamtykke(SamtykkeId Id, BorgerId Barn, IReadOnlyList<Afdeling> Mellem, IReadOnlyList<Delingsart> Omfatter, IReadOnlyList<BorgerId> Fra, LocalDate Dag, LocalDate Til);

internal static class GivSamtykkeHandler
{
    internal sealed record Kendt(IReadOnlyList<BorgerId> Indehavere, int? Alder, bool Findes);

    public static async Task<Kendt?> Load(GivSamtykke c, SamspilDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        if (!await Fagfolk.MaaSe(db, s.Bruger, c.Barn, s.Nu, ct))
        {
            return null;
        }

        var familie = (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn);
        return new(familie?.Foraeldremyndighed ?? [], familie?.Alder(Fristdag.Af(s.Nu)), await db.Hent<Delingssamtykke>(c.Id, ct: ct) is not null);
    }

    public static Afvisning? Validate(GivSamtykke c, Kendt k, Sammenhaeng s)
    {
        var idag = Fristdag.Af(s.Nu);
        var selv = k.Alder >= 15 && c.Fra.Contains(c.Barn);
        return Afvisning.Af(
        [
            k.Findes ? new Fejl(null, "Samtykket er allerede skrevet.") : null,
            c.Mellem.Distinct().Count() < 2 ? new Fejl("Mellem", "Vælg mindst to afdelinger, der må dele.") : null,
            c.Omfatter.Count == 0 ? new Fejl("Omfatter", "Vælg, hvad der må deles.") : null,
            c.Fra.Count == 0 ? new Fejl("Fra", "Vælg, hvem der har sagt ja.") : null,
            c.Fra.Any(f => f != c.Barn && !k.Indehavere.Contains(f)) || (c.Fra.Contains(c.Barn) && k.Alder < 15) ? new Fejl("Fra", "Kun dem med forældremyndighed, og den unge selv fra 15 år, kan give samtykke.") : null,
            c.Fra.Count > 0 && !selv && k.Indehavere.Except(c.Fra).Any() ? new Fejl("Fra", "Alle med forældremyndighed skal have sagt ja.") : null,
            c.Dag > idag ? new Fejl("Dag", "Dagen er ikke kommet endnu.") : null,
            c.Til < idag ? new Fejl("Til", "Dagen er gået.") : c.Til > c.Dag.PlusYears(1) ? new Fejl("Til", "Et samtykke gælder højst et år. Derefter spørges igen.") : null,
        ]);
    }

    public static (Haendelser, SamtykkeGivet) Handle(GivSamtykke c, Sammenhaeng s)
    {
        Afdeling[] mellem = [.. c.Mellem.Distinct().Order()];
        var h = Delingssamtykke.Giv(c.Id, c.Barn, new(mellem, [.. c.Omfatter.Distinct().Order()], [.. c.Fra.Distinct()], c.Dag, c.Til), s);
        return (h, new SamtykkeGivet(h.Faktum, h.Gaelder, c.Barn, c.Id, mellem, c.Til));
    }
}
