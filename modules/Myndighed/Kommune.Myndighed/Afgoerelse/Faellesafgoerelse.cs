using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>A sibling with an open case: whom a decision about it is addressed to.</summary>
internal sealed record Soeskendesag(SagId Sag, BorgerId Barn, IReadOnlyList<Part> Parter)
{
    public Part Barnet => Parter.First(p => p.Barnet);
}

/// <summary>A sibling that the decision is made for too.</summary>
/// <param name="Udkast">The draft on its own case: what the child itself says, and answered when it was heard, stands there.</param>
internal sealed record Medbarn(Afgoerelsesgrundlag Grundlag, Afgoerelse? Udkast)
{
    public SagId Sag => Grundlag.Sag.Id;
    public string Fornavn => Grundlag.Fakta.Barnet.Fornavn;

    /// <summary>Its own decision: the draft that is there becomes it, so that none is left behind.</summary>
    public AfgoerelseId Afgoerelse(AfgoerelseId foerste) => Udkast?.Id ?? new(Id.Af(foerste.Vaerdi, Sag.ToString()));
}

/// <summary>What a decision for several is made of, beside the first child's own case.</summary>
/// <param name="Viste">The parties as the form numbers them: the first child's, then each sibling's that are not among them.</param>
/// <param name="Ukendt">Somebody was chosen who is no sibling with an open case, or not for this user.</param>
internal sealed record Faellesgrundlag(IReadOnlyList<Part> Viste, IReadOnlyList<Medbarn> Med, bool Ukendt)
{
    public static async Task<Faellesgrundlag> Hent(MyndighedDb db, Afgoerelsesopslag opslag, Afgoerelsesgrundlag g, Afgoerelsesudkast u, Sammenhaeng s, CancellationToken ct)
    {
        if (u.Soeskende is not { Count: > 0 } valgte)
        {
            return new(g.Fakta.Parter, [], false);
        }

        var soeskende = await opslag.Soeskende(db, g.Sag, s.Bruger, s.Nu, ct);
        return new(Faellesafgoerelse.Viste(g.Fakta.Parter, soeskende), await opslag.Med(db, soeskende, u, s.Nu, ct), valgte.Any(v => soeskende.All(x => x.Sag != v)));
    }
}

/// <summary>
/// One decision for several siblings (M20), as pure rules: what is typed once becomes a decision of its own for each child, and
/// the gates are each child's own. Reasons, measure, goals and dates are shared; what one child says is never in another's stream.
/// </summary>
internal static class Faellesafgoerelse
{
    public static IReadOnlyList<Part> Viste(IReadOnlyList<Part> foerste, IReadOnlyList<Soeskendesag> soeskende) =>
        [.. foerste.Concat(soeskende.SelectMany(s => s.Parter)).DistinctBy(p => p.Id)];

    /// <summary>
    /// The sibling's own: the shared text with its own parties and its own words. A guardian who was asked about all of them is
    /// dated once; where the sibling's own draft says more, that is kept.
    /// </summary>
    public static Afgoerelsesudkast For(Afgoerelsesudkast u, Afgoerelsesfakta f, Afgoerelsesudkast? eget) => u with
    {
        BarnetsSyn = eget?.BarnetsSyn, Soeskende = null, Erstatter = null, Bilag = eget?.Bilag,
        Parter = [.. f.Parter.Select(p => Linje(p, u.Part(p.Id), eget?.Part(p.Id))).OfType<Partslinje>()],
    };

    public static Afgoerelsesudkast For(Afgoerelsesudkast u, Medbarn m) => For(u, m.Grundlag.Fakta, m.Udkast?.Udkast);

    /// <summary>The first child's gates, and then each sibling's by name: what lacks for all of them is said once.</summary>
    public static Afvisning? Afgoer(Afgoerelsesudkast u, Afgoerelsesfakta f, Faellesgrundlag faelles, Bruger bruger)
    {
        var foerste = Afgoerelseskrav.Afgoer(u, f, bruger, faelles.Viste);
        if (faelles is { Med: [], Ukendt: false })
        {
            return foerste;
        }

        List<Fejl> mangler = [.. foerste?.Mangler ?? []];
        List<string> iOrden = [.. foerste?.IOrden ?? [$"{f.Barnet.Fornavn}: alt er på plads"]];
        if (faelles.Ukendt)
        {
            mangler.Add(new(Afgoerelseskrav.Foran + nameof(u.Soeskende), "Et af de valgte børn har ikke længere en åben sag, du kan træffe afgørelse i. Vælg igen."));
        }

        foreach (var m in faelles.Med)
        {
            var svar = Afgoerelseskrav.Afgoer(For(u, m), m.Grundlag.Fakta, bruger, faelles.Viste);
            var egne = (svar?.Mangler ?? []).Where(x => !(foerste?.Mangler ?? []).Contains(x)).ToArray();
            mangler.AddRange(egne.Select(x => x with { Tekst = $"{m.Fornavn}: {x.Tekst}" }));
            if (egne.Length == 0)
            {
                iOrden.Add(svar is null ? $"{m.Fornavn}: alt er på plads" : $"{m.Fornavn}: mangler ikke andet end det, der er fælles");
            }
        }

        return Afvisning.Af(mangler, iOrden);
    }

    private static Partslinje? Linje(Part p, Partslinje? faelles, Partslinje? eget) => faelles is null && eget is null
        ? null
        : new(p.Id, faelles?.Hoert ?? eget?.Hoert, p.Barnet ? eget?.Svar : eget?.Svar ?? faelles?.Svar, faelles?.Samtykke ?? eget?.Samtykke);
}
