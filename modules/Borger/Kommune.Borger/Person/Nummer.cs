using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>The field "CPR-nummer" wherever it is typed: a CPR, or the replacement number of somebody without one (B1).</summary>
internal static class Nummer
{
    public const string Ugyldigt = "Skriv et gyldigt CPR-nummer, f.eks. 010119-4321, eller et erstatningsnummer, f.eks. 010119-AB12";

    public static bool ErGyldigt(string? tekst) => Cpr.Laes(tekst, out _) || Erstatningsnummer.Laes(tekst, out _);

    /// <summary>What the number says of the birth, or else what was typed beside it.</summary>
    public static LocalDate? Foedt(string? nummer, LocalDate? dato, LocalDate idag) =>
        Cpr.Laes(nummer, out var cpr) ? cpr.Foedselsdato : dato ?? (Erstatningsnummer.Laes(nummer, out var e) ? e.Foedselsdato(idag) : null);

    public static async Task<Person?> Find(BorgerDb db, string? nummer, CancellationToken ct)
    {
        if (Cpr.Laes(nummer, out var cpr))
        {
            return await db.Personer.SingleOrDefaultAsync(p => p.Cpr == cpr.Cifre, ct);
        }

        return Erstatningsnummer.Laes(nummer, out var e) ? await db.Personer.SingleOrDefaultAsync(p => p.Erstatningsnummer == e.Tegn, ct) : null;
    }

    public static async Task<Optaget> Hos(BorgerDb db, string? nummer, BorgerId ikke, CancellationToken ct) => new(await Find(db, nummer, ct) is { } p && p.BorgerId != ikke);

    public static IEnumerable<Fejl?> Fejl(string felt, string? nummer, string datofelt, LocalDate? dato, Optaget optaget, Instant nu)
    {
        var idag = DanskTid.Dag(nu);
        yield return nummer is not null && !ErGyldigt(nummer) ? new(felt, Ugyldigt) : null;
        yield return optaget.Ja ? new(felt, "En anden person er registreret med dette nummer") : null;
        yield return dato is { } d && ((Cpr.Laes(nummer, out var cpr) && d != cpr.Foedselsdato) || (Erstatningsnummer.Laes(nummer, out var e) && !e.Passer(d)))
            ? new(datofelt, "Fødselsdatoen passer ikke med CPR-nummeret") : null;
        yield return Foedt(nummer, dato, idag) is { } foedt && foedt > idag ? new(dato is null ? felt : datofelt, "Fødselsdatoen ligger i fremtiden") : null;
    }

    /// <summary>A replacement number stays beside the CPR that comes after it: it is on papers that others hold.</summary>
    public static IEnumerable<Personfelt> Saet(Person p, string? nummer, Instant nu)
    {
        if (Cpr.Laes(nummer, out var cpr) && p.Cpr != cpr.Cifre)
        {
            (p.Cpr, p.CprRegistreret) = (cpr.Cifre, nu);
            return [Personfelt.Cpr];
        }

        if (Erstatningsnummer.Laes(nummer, out var e) && p.Erstatningsnummer != e.Tegn)
        {
            (p.Erstatningsnummer, p.ErstatningsnummerRegistreret) = (e.Tegn, nu);
            return [Personfelt.Cpr];
        }

        return [];
    }

    public sealed record Optaget(bool Ja);
}
