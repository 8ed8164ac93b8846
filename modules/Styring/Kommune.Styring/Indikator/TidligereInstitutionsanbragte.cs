namespace Kommune.Styring;

/// <summary>One of the twelve key figures: formerly placed in an institution.</summary>
internal sealed class TidligereInstitutionsanbragte : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "tidligere-institutionsanbragte",
        Navn = "Børn, der er kommet hjem fra institution",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn under 18, der har været anbragt på institution (trin 6) inden for de sidste fem år og ikke er det den dag.",
        Hvorfor = "Et af de tolv nøgletal: vejen tilbage findes.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var nu = Indsatser.Hoejeste(f, p.Til).Where(h => h.Trin == 6).Select(h => h.Barn).ToHashSet();
        return Indsatser.Af(f)
            .Where(i => i.Tilstande.Any(t => t.Trin == 6 && t.Fra <= p.Til) && !(i.Ophoert < p.Til.PlusYears(-5)))
            .Select(i => i.Barn).Distinct().Where(b => !nu.Contains(b) && f.Alder(b, p.Til) is not >= 18).Select(b => new Iagttagelse(b, p.Til, 1));
    }
}
