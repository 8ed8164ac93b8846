using Kommune.Fundament;
using Kommune.Ppr;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>D5: what PPR says of a referral that was sent from here.</summary>
internal sealed record FundetIndstilling(Indstilling? Indstilling)
{
    public static async Task<FundetIndstilling> Hent(IndstillingId id, DagtilbudDb db, CancellationToken ct) => new(await db.Indstillinger.SingleOrDefaultAsync(i => i.Id == id, ct));

    public Opgave? Nyhed(FaktumId faktum, string tekst, NodaTime.Instant tid) =>
        Indstilling is { } i ? Nyt.Til(i.Afsender, "ppr", faktum, "Indstilling", tekst, DagtilbudRuter.Indstilling(i.Id), tid, i.BorgerId) : null;
}

internal static class IndstillingModtagetHandler
{
    public static Task<FundetIndstilling> Load(IndstillingModtaget b, DagtilbudDb db, CancellationToken ct) => FundetIndstilling.Hent(b.Indstilling, db, ct);

    public static void Handle(IndstillingModtaget b, FundetIndstilling f)
    {
        if (f.Indstilling is { } i)
        {
            i.Modtaget = b.Gaelder;
        }
    }
}

internal static class IndstillingTriageretHandler
{
    public static Task<FundetIndstilling> Load(IndstillingTriageret b, DagtilbudDb db, CancellationToken ct) => FundetIndstilling.Hent(b.Indstilling, db, ct);

    public static Opgave? Handle(IndstillingTriageret b, FundetIndstilling f)
    {
        if (f.Indstilling is { } i)
        {
            (i.Triage, i.Triageret, i.Modtaget) = (b.Triage, b.Gaelder, i.Modtaget ?? b.Modtaget);
        }

        return f.Nyhed(b.Faktum, b.Triage switch { Ppr.Triage.Sparring => "PPR giver sparring", Ppr.Triage.Vurdering => "PPR vurderer barnet", _ => "PPR har sendt den tilbage" }, b.Gaelder);
    }
}

internal static class SvarOverdragetHandler
{
    public static Task<FundetIndstilling> Load(SvarOverdraget b, DagtilbudDb db, CancellationToken ct) => FundetIndstilling.Hent(b.Indstilling, db, ct);

    public static Opgave? Handle(SvarOverdraget b, FundetIndstilling f)
    {
        if (f.Indstilling is { } i)
        {
            (i.Besvaret, i.Svar, i.Timer, i.Triage) = (b.Gaelder, b.Svar, b.TimerPrUge, b.Triage);
        }

        return f.Nyhed(b.Faktum, "PPR har svaret", b.Gaelder);
    }
}

/// <summary>P2: the advice, and the day when the two look at whether it helped.</summary>
internal static class SparringBesvaretHandler
{
    internal sealed record Fundet(Sparring? Sparring);

    public static async Task<Fundet> Load(SparringBesvaret b, DagtilbudDb db, CancellationToken ct) => new(await db.Sparringer.SingleOrDefaultAsync(s => s.Id == b.Sparring, ct));

    public static Opgave? Handle(SparringBesvaret b, Fundet f)
    {
        if (f.Sparring is not { } s)
        {
            return null;
        }

        (s.Besvaret, s.Raad, s.FoelgesOp) = (b.Gaelder, b.Raad, b.FoelgesOp);
        return Nyt.Til(s.Afsender, "ppr", b.Faktum, "Sparring", "PPR har svaret", DagtilbudRuter.Sparring(s.Id), b.Gaelder, null);
    }
}

internal static class SparringFulgtOpHandler
{
    public static async Task<SparringBesvaretHandler.Fundet> Load(SparringFulgtOp b, DagtilbudDb db, CancellationToken ct) => new(await db.Sparringer.SingleOrDefaultAsync(s => s.Id == b.Sparring, ct));

    public static void Handle(SparringFulgtOp b, SparringBesvaretHandler.Fundet f)
    {
        if (f.Sparring is { } s)
        {
            s.Hjalp = b.Hjalp;
        }
    }
}
