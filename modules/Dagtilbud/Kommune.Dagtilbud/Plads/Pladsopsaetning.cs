using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D6: what an application is judged by, open to everybody, and within which time.</summary>
[Opsaetning("dagtilbud.pladskriterier", "Kriterier for ressourceplads og specialplads", Rolle.Dagtilbudskonsulent)]
internal sealed record Pladsopsaetning(
    [Etiket("Kriterier for en ressourceplads", "Et pr. linje, så forældre kan læse dem.")] IReadOnlyList<string> Ressourceplads,
    [Etiket("Kriterier for en specialplads", "Et pr. linje.")] IReadOnlyList<string> Specialplads,
    [Etiket("En ansøgning besvares inden for så mange uger")] int UgerTilSvar,
    [Etiket("Pladsen tages op igen efter højst så mange måneder")] int MaanederTilRevisitering,
    [Etiket("Klagevejledning i brevet")] string Klagevejledning) : IOpsaetning<Pladsopsaetning>
{
    public static Pladsopsaetning Standard { get; } = new(
        ["Barnet har brug for mere støtte, end dagtilbuddet kan give inden for sine rammer", "Der er arbejdet med læringsmiljøet, og det er evalueret", "Barnet forventes at kunne være i fællesskabet med støtte"],
        ["Barnets behov er gennemgribende og varige", "PPR har set på barnet og læringsmiljøet", "En ressourceplads er prøvet eller vurderet ikke at være nok"],
        8, 12, "Er I ikke enige i afgørelsen, kan I klage inden 4 uger. Skriv til os; så ser vi på sagen igen, og holder vi fast, sender vi klagen videre.");

    public IEnumerable<string> Fejl() => Ressourceplads.Count is 0 or > 12 || Specialplads.Count is 0 or > 12 || UgerTilSvar is < 1 or > 52 || MaanederTilRevisitering is < 1 or > 36
        ? ["Skriv fra 1 til 12 kriterier for hver slags plads, fra 1 til 52 uger og fra 1 til 36 måneder."] : [];

    public IReadOnlyList<string> Kriterier(Pladsart art) => art == Pladsart.Ressourceplads ? Ressourceplads : Specialplads;
}
