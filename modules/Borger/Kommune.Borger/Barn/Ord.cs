using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>The words of the pages.</summary>
internal static class Ord
{
    public static string Dansk(this Personfelt felt) => felt switch
    {
        Personfelt.Navn => "navn",
        Personfelt.Cpr => "CPR-nummer",
        Personfelt.Foedselsdato => "fødselsdato",
        Personfelt.Adresse => "adresse",
        Personfelt.Beskyttelse => "navne- og adressebeskyttelse",
        Personfelt.Foraeldremyndighed => "forældremyndighed",
        Personfelt.Familie => "familie",
        Personfelt.Samling => "hvilke registreringer der er samme person",
        _ => "netværk",
    };

    public static string Dansk(this Relationsart art) => art switch
    {
        Relationsart.Foraelder => "Forælder",
        Relationsart.Soeskende => "Søskende",
        _ => "Netværk",
    };

    public static string Modul(string skema) => skema switch
    {
        "ppr" => "PPR",
        "udfoerer" => "Udfører",
        { Length: > 0 } => char.ToUpperInvariant(skema[0]) + skema[1..],
        _ => skema,
    };

    public static string Dansk(this Linjeart art) => art switch
    {
        Linjeart.Bekymring => "Bekymringer",
        Linjeart.Samtale => "Samtaler med barnet",
        Linjeart.Vurdering => "Undersøgelser og vurderinger",
        Linjeart.Afgoerelse => "Afgørelser",
        Linjeart.Indsats => "Indsatser og mål",
        _ => "Andet",
    };

    public static string Stort(string tekst) => tekst.Length == 0 ? tekst : char.ToUpper(tekst[0], System.Globalization.CultureInfo.InvariantCulture) + tekst[1..];

    public static string Titel(Stamdata p, LocalDate dag) => p.Alder(dag) is { } a ? $"{p.Fuldt}, {a} år" : p.Ufoedt ? $"{p.Fuldt}{(p.Termin is { } t ? $", termin {DanskTid.Dato(t)}" : "")}" : p.Fuldt;

    public static string Foraeldremyndighed(Familie? f, IEnumerable<Paaroerende> paaroerende)
    {
        if (f is null || f.Foraeldremyndighed.Count == 0)
        {
            return "ikke registreret";
        }

        if (f.Foraeldremyndighed.Count == 2 && f.Foraeldremyndighed.All(f.Foraeldre.Contains))
        {
            return "begge forældre";
        }

        var navne = f.Foraeldremyndighed.Select(id => paaroerende.FirstOrDefault(p => p.Person.Id == id)).OfType<Paaroerende>().Select(p => p.Person.Kort).ToArray();
        return navne.Length == 0 ? "registreret" : string.Join(" og ", navne);
    }
}
