using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA2: which children a unit has; a place that was corrected or never was is followed.</summary>
[Modtager("samspil.fakta")]
internal static class IndskrevetHandler
{
    internal sealed record Kendt(Enhedsbarn? Raekke);

    public static Task<Kendt> Load(Indskrevet b, SamspilDb db, CancellationToken ct) => Find(b.Indskrivning, db, ct);
    public static Task<Kendt> Load(Rettet<Indskrevet> b, SamspilDb db, CancellationToken ct) => Find(b.Nyt.Indskrivning, db, ct);
    public static Task<Kendt> Load(Udskrevet b, SamspilDb db, CancellationToken ct) => Find(b.Indskrivning, db, ct);
    public static Task<Kendt> Load(Rettet<Udskrevet> b, SamspilDb db, CancellationToken ct) => Find(b.Nyt.Indskrivning, db, ct);
    public static Task<Kendt> Load(Annulleret<Udskrevet> b, SamspilDb db, CancellationToken ct) => Find(b.Faktisk.Indskrivning, db, ct);

    public static Enhedsbarn? Handle(Indskrevet b, Kendt k)
    {
        if (k.Raekke is not { } r)
        {
            return new() { Id = b.Indskrivning.Vaerdi, BorgerId = b.Barn, EnhedId = b.Enhed, Fra = b.Fra };
        }

        (r.EnhedId, r.Fra) = (b.Enhed, b.Fra);
        return null;
    }

    public static Enhedsbarn? Handle(Rettet<Indskrevet> b, Kendt k) => Handle(b.Nyt, k);
    public static void Handle(Udskrevet b, Kendt k) => Slut(k, b.Til);
    public static void Handle(Rettet<Udskrevet> b, Kendt k) => Slut(k, b.Nyt.Til);
    public static void Handle(Annulleret<Udskrevet> b, Kendt k) => Slut(k, null);

    private static async Task<Kendt> Find(IndskrivningId id, SamspilDb db, CancellationToken ct) => new(await db.Enhedsboern.FindAsync([id.Vaerdi], ct));

    private static void Slut(Kendt k, NodaTime.LocalDate? til)
    {
        if (k.Raekke is { } r)
        {
            r.Til = til;
        }
    }
}
