using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>The child is born and has its CPR, or somebody unidentified is identified (B1). The BorgerId stays the same.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetCpr(BorgerId Borger, string? Cpr, LocalDate? Foedselsdato, string Begrundelse) : IOmBorger;

internal static class RetCprHandler
{
    public static async Task<(Person, Cprholder)> Load(RetCpr c, BorgerDb db, CancellationToken ct) =>
        ((await Rettelse.Person(db, c.Borger, ct))!, new(Cpr.Laes(c.Cpr, out var cpr) && await db.Personer.AnyAsync(p => p.Cpr == cpr.Cifre && p.BorgerId != c.Borger, ct)));

    public static Afvisning? Validate(RetCpr c, Cprholder anden, Instant nu)
    {
        var gyldig = Cpr.Laes(c.Cpr, out var cpr);
        return Afvisning.Af(
        [
            c.Cpr is null && c.Foedselsdato is null ? new Fejl(nameof(c.Cpr), "Skriv CPR-nummer eller fødselsdato") : null,
            c.Cpr is not null && !gyldig ? new Fejl(nameof(c.Cpr), RegistrerPersonHandler.UgyldigtCpr) : null,
            anden.Findes ? new Fejl(nameof(c.Cpr), "En anden person er registreret med dette CPR-nummer") : null,
            gyldig && c.Foedselsdato is { } f && f != cpr.Foedselsdato ? new Fejl(nameof(c.Foedselsdato), "Fødselsdatoen passer ikke med CPR-nummeret") : null,
            Rettelse.Dato(gyldig ? nameof(c.Cpr) : nameof(c.Foedselsdato), gyldig ? cpr.Foedselsdato : c.Foedselsdato ?? DanskTid.Dag(nu), nu),
        ]);
    }

    public static (Aendring, BorgerAendret) Handle(RetCpr c, Person p, Sammenhaeng s)
    {
        var felter = new List<Personfelt>();
        if (Cpr.Laes(c.Cpr, out var cpr) && p.Cpr != cpr.Cifre)
        {
            p.Cpr = cpr.Cifre;
            felter.Add(Personfelt.Cpr);
        }

        var foedt = c.Cpr is null ? c.Foedselsdato : cpr.Foedselsdato;
        if (p.Foedselsdato != foedt)
        {
            p.Foedselsdato = foedt;
            felter.Add(Personfelt.Foedselsdato);
        }

        p.Ufoedt = false;
        return Rettelse.Af(c.Borger, DanskTid.Dag(s.Nu), c.Begrundelse, s, [.. felter]);
    }

    public sealed record Cprholder(bool Findes);
}
