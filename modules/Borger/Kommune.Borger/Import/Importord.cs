namespace Kommune.Borger;

internal static class Importord
{
    public static string Af(Importtilstand t) => t switch
    {
        Importtilstand.Kortlaegges => "Læst, kolonnerne mangler at blive bekræftet",
        Importtilstand.Proeves => "Prøves",
        Importtilstand.Proevet => "Prøvet, intet er ændret",
        Importtilstand.Indlaeses => "Indlæses",
        Importtilstand.Indlaest => "Indlæst",
        _ => "Fortrudt, intet er ændret",
    };

    public static string Af(Importudfald u) => u switch
    {
        Importudfald.Ny => "nye personer",
        Importudfald.Aendret => "ændres",
        Importudfald.Uaendret => "er som registreret",
        _ => "kan ikke indlæses",
    };
}
