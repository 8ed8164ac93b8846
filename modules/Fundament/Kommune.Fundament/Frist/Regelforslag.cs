using NodaTime;

namespace Kommune.Fundament;

/// <summary>What a municipality may say otherwise about a rule, from a date.</summary>
/// <param name="Version">The newest version that was seen: somebody else's later one is a conflict.</param>
public sealed record AendrRegel(LocalDate GaelderFra, int? Laengde, Fristenhed? Enhed, string? Lovgrundlag, string Tekst, string Begrundelse, int Version);

/// <summary>A checked change, not stored yet: what is in force before it and after it.</summary>
public sealed record Regelforslag(Fristregel Foer, Fristregel Efter, IReadOnlyList<Fristregel> Nye, IReadOnlyList<Fristregel> Afloeste, Instant Tid)
{
    /// <summary>Only the length and, where the law sets none, the unit; a paragraph only where none has been confirmed.</summary>
    public static bool MaaSaetteLaengde(Fristregel r) => !r.Fast;
    public static bool MaaSaetteEnhed(Fristregel r) => !r.Fast && r.Loft is null;
    public static bool MaaSaetteGrundlag(Fristregel r) => r.Kilde != Regelkilde.Bekraeftet;

    public static (Regelforslag? Forslag, Afvisning? Afvisning) Af(Fristregler regler, string id, AendrRegel a, Instant nu)
    {
        if (a.GaelderFra < Fristdag.Af(nu))
        {
            return Nej(nameof(a.GaelderFra), "Vælg i dag eller en senere dag. Frister, der allerede løber, beholder den regel, de begyndte under.");
        }

        if (regler.Find(id, Fristdag.Begynder(a.GaelderFra), nu) is not { } foer)
        {
            return Nej(nameof(a.GaelderFra), "Reglen gælder ikke den dag.");
        }

        var grundlag = MaaSaetteGrundlag(foer) && !string.IsNullOrWhiteSpace(a.Lovgrundlag) ? a.Lovgrundlag.Trim() : foer.Lovgrundlag;
        var efter = foer with
        {
            Laengde = MaaSaetteLaengde(foer) ? a.Laengde : foer.Laengde,
            Enhed = MaaSaetteEnhed(foer) ? a.Laengde is null ? null : a.Enhed ?? foer.Enhed : foer.Enhed,
            Lovgrundlag = grundlag,
            // A paragraph that the municipality has looked up is confirmed by it: who and why stand beside the version.
            Kilde = grundlag is not null && foer.Kilde is Regelkilde.Ubekraeftet or Regelkilde.Forgaenger && grundlag != foer.Lovgrundlag ? Regelkilde.Bekraeftet : foer.Kilde,
            Tekst = a.Tekst.Trim(),
        };
        if (foer.Loft is { } loft && (efter.Laengde is not { } laengde || laengde > loft || laengde < 1))
        {
            return Nej(nameof(a.Laengde), $"Loven sætter højst {Regeltekst.Laengde(loft, foer.Enhed)}. Kommunen må kun være strengere: skriv et tal fra 1 til {loft}.");
        }

        if (efter is { Laengde: not null, Enhed: null })
        {
            return Nej(nameof(a.Enhed), "Vælg, hvad længden tælles i.");
        }

        if (efter.Laengde == foer.Laengde && efter.Enhed == foer.Enhed && efter.Lovgrundlag == foer.Lovgrundlag && efter.Tekst == foer.Tekst)
        {
            return (null, new Afvisning([new Fejl(null, "Der er ikke ændret noget i forhold til den regel, der gælder den dag.")], []));
        }

        try
        {
            var alle = regler.Registrer(id, a.GaelderFra, _ => efter, nu).Versioner.Where(r => r.Id == id).ToArray();
            var gamle = regler.Versioner.Where(r => r.Id == id).ToDictionary(r => r.Version);
            return (new(foer, alle[^1], [.. alle.Where(r => !gamle.ContainsKey(r.Version))], [.. alle.Where(r => gamle.TryGetValue(r.Version, out var g) && g.Afloest != r.Afloest)], nu), null);
        }
        catch (ArgumentException e)
        {
            return Nej(nameof(a.Laengde), e.Message.Split(" (Parameter", 2)[0]);
        }

        static (Regelforslag?, Afvisning?) Nej(string felt, string tekst) => (null, new Afvisning(felt, tekst));
    }
}

/// <summary>Rules as a page writes them.</summary>
public static class Regeltekst
{
    public static string Laengde(Fristregel r) => r.Laengde is { } l ? Laengde(l, r.Enhed) : "uden egen frist";

    public static string Laengde(int laengde, Fristenhed? enhed) =>
        laengde < 0 ? $"{Antal(-laengde, enhed)} før" : Antal(laengde, enhed);

    public static string Enhed(Fristenhed enhed) => enhed switch
    {
        Fristenhed.Timer => "timer",
        Fristenhed.Kalenderdage => "kalenderdage",
        Fristenhed.Hverdage => "hverdage (lørdag tæller)",
        Fristenhed.Arbejdsdage => "arbejdsdage (lørdag tæller ikke)",
        _ => "måneder",
    };

    public static string Kilde(Regelkilde kilde) => kilde switch
    {
        Regelkilde.Bekraeftet => "bekræftet",
        Regelkilde.Forgaenger => "set i den tidligere lov",
        Regelkilde.Ubekraeftet => "ikke bekræftet",
        _ => "lokal",
    };

    public static string Gyldig(Fristregel r) => (r.GaelderFra, r.GaelderTil) switch
    {
        (null, null) => "altid",
        ({ } fra, null) => $"fra {DanskTid.Dato(fra)}",
        (null, { } til) => $"til {DanskTid.Dato(til)}",
        ({ } fra, { } til) => $"{DanskTid.Dato(fra)} – {DanskTid.Dato(til)}",
    };

    private static string Antal(int antal, Fristenhed? enhed) => (antal, enhed) switch
    {
        (1, Fristenhed.Timer) => "1 time",
        (1, Fristenhed.Kalenderdage) => "1 kalenderdag",
        (1, Fristenhed.Hverdage) => "1 hverdag",
        (1, Fristenhed.Arbejdsdage) => "1 arbejdsdag",
        (1, Fristenhed.Maaneder) => "1 måned",
        (_, Fristenhed.Timer) => $"{antal} timer",
        (_, Fristenhed.Kalenderdage) => $"{antal} kalenderdage",
        (_, Fristenhed.Hverdage) => $"{antal} hverdage",
        (_, Fristenhed.Arbejdsdage) => $"{antal} arbejdsdage",
        (_, Fristenhed.Maaneder) => $"{antal} måneder",
        _ => $"{antal}",
    };
}
