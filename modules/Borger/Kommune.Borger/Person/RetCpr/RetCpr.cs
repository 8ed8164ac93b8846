using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Somebody not identified gets a replacement number, or whoever had one its CPR (B1). The BorgerId stays the same, and the
/// earlier number is still found. A birth is <see cref="FoedBarn"/>.
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetCpr(BorgerId Borger, string? Cpr, LocalDate? Foedselsdato, string Begrundelse) : IOmBorger;

internal static class RetCprHandler
{
    public static async Task<(Person, Nummer.Optaget)> Load(RetCpr c, BorgerDb db, CancellationToken ct) =>
        ((await Rettelse.Person(db, c.Borger, ct))!, await Nummer.Hos(db, c.Cpr, c.Borger, ct));

    public static Afvisning? Validate(RetCpr c, Person p, Nummer.Optaget optaget, Instant nu) => Afvisning.Af(
    [
        p.Ufoedt ? new Fejl(nameof(c.Cpr), "Barnet er ikke født endnu. Registrér fødslen i stedet") : null,
        c.Cpr is null && c.Foedselsdato is null ? new Fejl(nameof(c.Cpr), "Skriv CPR-nummer eller fødselsdato") : null,
        c.Cpr is null && Cpr.Laes(p.Cpr, out var har) && c.Foedselsdato is { } dato && dato != har.Foedselsdato ? new Fejl(nameof(c.Foedselsdato), "Fødselsdatoen passer ikke med CPR-nummeret") : null,
        .. Nummer.Fejl(nameof(c.Cpr), c.Cpr, nameof(c.Foedselsdato), c.Foedselsdato, optaget, nu),
    ]);

    public static (Aendring, BorgerAendret) Handle(RetCpr c, Person p, Sammenhaeng s)
    {
        List<Personfelt> felter = [.. Nummer.Saet(p, c.Cpr, s.Nu)];
        var foedt = Nummer.Foedt(c.Cpr, c.Foedselsdato, DanskTid.Dag(s.Nu));
        if (p.Foedselsdato != foedt)
        {
            p.Foedselsdato = foedt;
            felter.Add(Personfelt.Foedselsdato);
        }

        return Rettelse.Af(c.Borger, DanskTid.Dag(s.Nu), c.Begrundelse, s, [.. felter]);
    }
}
