using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Leveringsproces;

[Kraever]
public sealed record OpretMappe(MappeId Id, BorgerId Barn);

[Kraever]
public sealed record SkrivLinje(MappeId Id, string Tekst);

[Kraever]
public sealed record SletLinje(MappeId Id);

[Kraever]
public sealed record LukMappe(MappeId Id);

[Besked("ppr.linje-skrevet")]
internal sealed record LinjeSkrevet(FaktumId Faktum, Instant Gaelder, BorgerId Barn) : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("ppr.linje-kopieret")]
internal sealed record LinjeKopieret(FaktumId Faktum, Instant Gaelder, BorgerId Barn) : BarnHaendelse(Faktum, Gaelder, Barn);

internal static class OpretMappeHandler
{
    public static Haendelser Handle(OpretMappe c, Sammenhaeng s) => Mappe.Opret(c.Id, c.Barn, s);
}

internal static class SkrivLinjeHandler
{
    public static Task<Mappe?> Load(SkrivLinje c, ProeveDb db, CancellationToken ct) => db.Hent<Mappe>(c.Id, ct: ct);

    /// <returns>Tells the caller which fact was registered, so that a promise can be held to it.</returns>
    public static (Haendelser, LinjeSkrevet, Resultat) Handle(SkrivLinje c, Mappe m, Sammenhaeng s)
    {
        var h = m.Skriv(c.Tekst, s);
        return (h, new LinjeSkrevet(h.Faktum, h.Gaelder, m.Borger), new Resultat(h.Faktum));
    }
}

internal static class SletLinjeHandler
{
    public static Task<Mappe?> Load(SletLinje c, ProeveDb db, CancellationToken ct) => db.Hent<Mappe>(c.Id, ct: ct);
    public static Haendelser? Handle(SletLinje c, Mappe m, Sammenhaeng s) => m.Linjer.Count == 0 ? null : m.Slet(s);
}

internal static class LukMappeHandler
{
    public static Task<Mappe?> Load(LukMappe c, ProeveDb db, CancellationToken ct) => db.Hent<Mappe>(c.Id, ct: ct);
    public static Haendelser? Handle(LukMappe c, Mappe m, Sammenhaeng s) => m.Lukket is null ? m.Luk(s) : null;
}

/// <summary>Changes a row by EF, adds another, appends to a stream and publishes onward.</summary>
[Modtager(Navn)]
internal static class LinjeSkrevetHandler
{
    private const string Navn = "ppr.kopi";

    public static async Task<(Kopi?, Spejl?)> Load(LinjeSkrevet b, ProeveDb db, Uheld uheld, CancellationToken ct)
    {
        await uheld.Maaske(db, b.Barn, ct);
        return (await db.Kopier.SingleOrDefaultAsync(k => k.BorgerId == b.Barn, ct), await db.Hent<Spejl>(Spejl.Id(b.Barn), ct: ct));
    }

    public static IEnumerable<object> Handle(LinjeSkrevet b, Kopi? kopi, Spejl? spejl, Sammenhaeng s)
    {
        kopi ??= new Kopi { BorgerId = b.Barn };
        kopi.Antal++;
        return
        [
            kopi, new Virkning { Modtager = Navn, Type = "ppr.linje-skrevet.v1", BorgerId = b.Barn, FaktumId = b.Faktum },
            Spejl.Hoer(spejl, b.Barn, s), new LinjeKopieret(FaktumId.Ny(), b.Gaelder, b.Barn),
        ];
    }
}

/// <summary>A second receiver of the same message, which only writes.</summary>
[Modtager(Navn)]
internal static class LinjeTaltHandler
{
    private const string Navn = "ppr.taeller";

    public static async Task<Virkning> Load(LinjeSkrevet b, ProeveDb db, Uheld uheld, CancellationToken ct)
    {
        await uheld.Maaske(db, b.Barn, ct);
        return new() { Modtager = Navn, Type = "ppr.linje-skrevet.v1", BorgerId = b.Barn, FaktumId = b.Faktum };
    }

    public static Virkning Handle(LinjeSkrevet b, Virkning v) => v;
}

/// <summary>Receives what the first receiver published.</summary>
[Modtager(Navn)]
internal static class LinjeKopieretHandler
{
    private const string Navn = "ppr.slut";

    public static async Task<Virkning> Load(LinjeKopieret b, ProeveDb db, Uheld uheld, CancellationToken ct)
    {
        await uheld.Maaske(db, b.Barn, ct);
        return new() { Modtager = Navn, Type = "ppr.linje-kopieret.v1", BorgerId = b.Barn, FaktumId = b.Faktum };
    }

    public static Virkning Handle(LinjeKopieret b, Virkning v) => v;
}
