using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>What corrections of a person have in common: the change log, the message, and what a date may be.</summary>
internal static class Rettelse
{
    public const int Navnelaengde = 100;

    public static (Aendring, BorgerAendret) Af(BorgerId borger, LocalDate fra, string begrundelse, Sammenhaeng s, params Personfelt[] felter) =>
    (
        new Aendring { Id = Id.Ny(), BorgerId = borger, Felter = [.. felter.Select(f => f.ToString())], Gaelder = Tid(fra, s), Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse },
        new BorgerAendret(FaktumId.Ny(), Tid(fra, s), borger, felter));

    /// <summary>A date alone counts from its beginning; today is now.</summary>
    public static Instant Tid(LocalDate dag, Sammenhaeng s) => dag == DanskTid.Dag(s.Nu) ? s.Nu : dag.AtStartOfDayInZone(DanskTid.Koebenhavn).ToInstant();

    public static Fejl? Dato(string felt, LocalDate dag, Instant nu) =>
        dag > DanskTid.Dag(nu) ? new(felt, "Datoen ligger i fremtiden. Ret det, når dagen er kommet") : null;

    public static Fejl? Navn(string felt, string? navn) => navn switch
    {
        null => null,
        { Length: > Navnelaengde } => new(felt, $"Højst {Navnelaengde} tegn"),
        _ when !navn.Any(char.IsLetter) => new(felt, "Et navn har mindst ét bogstav"),
        _ when navn.Any(char.IsControl) => new(felt, "Et navn står på én linje"),
        _ => null,
    };

    /// <summary>A merged record is not corrected: its pages lead to the one that goes on.</summary>
    public static Task<Person?> Person(BorgerDb db, BorgerId id, CancellationToken ct) =>
        db.Personer.SingleOrDefaultAsync(p => p.BorgerId == id && !db.Aliasser.Any(a => a.BorgerId == id && a.Ophaevet == null), ct);

    /// <summary>The record that goes on for this one.</summary>
    public static async Task<BorgerId> Hoved(BorgerDb db, BorgerId id, CancellationToken ct) =>
        await db.Aliasser.Where(a => a.BorgerId == id && a.Ophaevet == null).Select(a => (BorgerId?)a.SammeSomId).SingleOrDefaultAsync(ct) ?? id;

    /// <summary>The records of a person, from the one that goes on.</summary>
    public static async Task<List<BorgerId>> Poster(BorgerDb db, BorgerId hoved, CancellationToken ct) =>
        [hoved, .. await db.Aliasser.Where(a => a.SammeSomId == hoved && a.Ophaevet == null).Select(a => a.BorgerId).ToListAsync(ct)];

    public static Task<List<T>> Kendte<T>(IQueryable<T> udgaver, CancellationToken ct) where T : Udgave => udgaver.Where(u => u.Afloest == null).ToListAsync(ct);
}
