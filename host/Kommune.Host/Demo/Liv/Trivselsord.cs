using Kommune.Dagtilbud;

namespace Kommune.Host.Demo;

/// <summary>What the staff write beside yellow and red, and about which area (D2).</summary>
internal sealed record Trivselsord(Trivselsfarve Farve, string Omraade, string Tekst)
{
    private static readonly Trivselsord[] Smaa =
    [
        new(Trivselsfarve.Gul, "Sprog", "Siger få ord og peger i stedet. Vi sætter ord på og venter på svar."),
        new(Trivselsfarve.Gul, "Fællesskab og leg", "Leger mest alene og ser på de andre. Vi inviterer ind i små grupper."),
        new(Trivselsfarve.Gul, "Følelser og ro", "Bliver hurtigt ked af det ved skift. Det hjælper at få besked i god tid."),
        new(Trivselsfarve.Gul, "Krop og bevægelse", "Usikker på trapper og undgår klatrestativet."),
        new(Trivselsfarve.Gul, "Kontakt med hjemmet", "Hentes sent og er træt. Vi har aftalt en snak med forældrene."),
        new(Trivselsfarve.Gul, "Fællesskab og leg", "Vil gerne være med, men lege ender ofte i konflikt."),
        new(Trivselsfarve.Roed, "Følelser og ro", "Slår og bider, når der er mange omkring. Trøstes svært. Vi holder møde med forældrene på torsdag."),
        new(Trivselsfarve.Roed, "Kontakt med hjemmet", "Kommer uden mad og er utrøstelig ved aflevering flere gange om ugen."),
        new(Trivselsfarve.Roed, "Fællesskab og leg", "Har trukket sig helt fra de andre de seneste uger og vil ikke spise."),
    ];

    private static readonly Trivselsord[] Store =
    [
        new(Trivselsfarve.Gul, "Læring og nysgerrighed", "Går i stå ved nye opgaver. Arbejder godt, når en voksen sidder ved."),
        new(Trivselsfarve.Gul, "Fællesskab og leg", "Står alene i frikvartererne. Der er lavet en legeaftale."),
        new(Trivselsfarve.Gul, "Følelser og ro", "Kan ikke finde ro efter frikvarteret. Prøver en fast plads ved døren."),
        new(Trivselsfarve.Gul, "Kontakt med hjemmet", "Mangler lektier og idrætstøj. Hjemmet er kontaktet."),
        new(Trivselsfarve.Gul, "Sprog", "Har svært ved at genfortælle, hvad vi har læst."),
        new(Trivselsfarve.Roed, "Fællesskab og leg", "Holdes uden for og vil ikke i skole om mandagen. Klassen skal have en ny aftale."),
        new(Trivselsfarve.Roed, "Følelser og ro", "Går ud af timerne flere gange om dagen og siger, at det ikke nytter noget."),
    ];

    public static Trivselsord Om(Scene s, Trivselsfarve farve, bool skole) => s.En([.. (skole ? Store : Smaa).Where(o => o.Farve == farve)]);
}
