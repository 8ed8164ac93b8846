using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Ppr;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>The effort that a message is about, with all that has been told of it.</summary>
internal sealed class Kendtindsats(Indsatslinje? linje, List<Cirkelfaktum> fakta, LocalDate? plan, LocalDate? vej)
{
    public static async Task<Kendtindsats> Hent(SamspilDb db, Guid indsats, Guid? sag, CancellationToken ct) => new(
        await db.Indsatser.FindAsync([indsats], ct), await db.Cirkelfakta.Where(f => f.IndsatsId == indsats).ToListAsync(ct),
        sag is { } s ? await db.Sagsplaner.Where(p => p.Id == s).Select(p => p.Godkendt).SingleOrDefaultAsync(ct) : null,
        await db.Veje.Where(v => v.IndsatsId == indsats && v.Afloest == null).Select(v => (LocalDate?)v.Senest).SingleOrDefaultAsync(ct));

    /// <summary>The fact is written, or replaces the one of the same name; then the effort is what all of them make it.</summary>
    public IEnumerable<object> Skriv(FaktumId faktum, Guid indsats, BorgerId barn, Afdeling kilde, Guid? sag, LocalDate dag, Indsatsart? art, LocalDate? til, LocalDate? revisiteres)
    {
        if (fakta.Find(f => f.Id == faktum.Vaerdi) is not { } f)
        {
            f = new() { Id = faktum.Vaerdi, IndsatsId = indsats, BorgerId = barn, Kilde = kilde, SagId = sag, Nr = fakta.Count, Dag = dag };
            fakta.Add(f);
            yield return f;
        }

        (f.Dag, f.Art, f.Til, f.Revisiteres) = (dag, art?.Kode, til, revisiteres);
        if (linje is { } kendt)
        {
            Indsatsfold.Anvend(kendt, fakta, plan, vej);
            yield break;
        }

        var ny = new Indsatslinje { Id = indsats, BorgerId = barn, Kilde = kilde, SagId = sag };
        Indsatsfold.Anvend(ny, fakta, plan, vej);
        yield return ny;
    }

    public IEnumerable<object> Annuller(FaktumId faktum)
    {
        if (linje is not null && fakta.Find(f => f.Id == faktum.Vaerdi) is { } f)
        {
            f.Annulleret = true;
            Indsatsfold.Anvend(linje, fakta, plan, vej);
        }

        return [];
    }
}

/// <summary>SA4: the efforts of Myndighed, by step.</summary>
[Modtager("samspil.fakta")]
internal static class IndsatsfaktumHandler
{
    public static Task<Kendtindsats> Load(IndsatsBevilget b, SamspilDb db, CancellationToken ct) => Kendtindsats.Hent(db, b.Indsats.Vaerdi, b.Sag.Vaerdi, ct);
    public static Task<Kendtindsats> Load(Rettet<IndsatsBevilget> b, SamspilDb db, CancellationToken ct) => Load(b.Nyt, db, ct);
    public static Task<Kendtindsats> Load(Annulleret<IndsatsBevilget> b, SamspilDb db, CancellationToken ct) => Load(b.Faktisk, db, ct);
    public static Task<Kendtindsats> Load(IndsatsAendret b, SamspilDb db, CancellationToken ct) => Kendtindsats.Hent(db, b.Indsats.Vaerdi, b.Sag.Vaerdi, ct);
    public static Task<Kendtindsats> Load(Rettet<IndsatsAendret> b, SamspilDb db, CancellationToken ct) => Load(b.Nyt, db, ct);
    public static Task<Kendtindsats> Load(Annulleret<IndsatsAendret> b, SamspilDb db, CancellationToken ct) => Load(b.Faktisk, db, ct);
    public static Task<Kendtindsats> Load(IndsatsOphoert b, SamspilDb db, CancellationToken ct) => Kendtindsats.Hent(db, b.Indsats.Vaerdi, b.Sag.Vaerdi, ct);
    public static Task<Kendtindsats> Load(Rettet<IndsatsOphoert> b, SamspilDb db, CancellationToken ct) => Load(b.Nyt, db, ct);
    public static Task<Kendtindsats> Load(Annulleret<IndsatsOphoert> b, SamspilDb db, CancellationToken ct) => Load(b.Faktisk, db, ct);

    public static IEnumerable<object> Handle(IndsatsBevilget b, Kendtindsats k) => k.Skriv(b.Faktum, b.Indsats.Vaerdi, b.Barn, Afdeling.Myndighed, b.Sag.Vaerdi, b.Fra, Indsatsart.Af(b.Trin), b.Til, null);
    public static IEnumerable<object> Handle(Rettet<IndsatsBevilget> b, Kendtindsats k) => Handle(b.Nyt, k);
    public static IEnumerable<object> Handle(Annulleret<IndsatsBevilget> b, Kendtindsats k) => k.Annuller(b.Faktum);
    public static IEnumerable<object> Handle(IndsatsAendret b, Kendtindsats k) => k.Skriv(b.Faktum, b.Indsats.Vaerdi, b.Barn, Afdeling.Myndighed, b.Sag.Vaerdi, Fristdag.Af(b.Gaelder), Indsatsart.Af(b.Trin), b.Til, null);
    public static IEnumerable<object> Handle(Rettet<IndsatsAendret> b, Kendtindsats k) => Handle(b.Nyt, k);
    public static IEnumerable<object> Handle(Annulleret<IndsatsAendret> b, Kendtindsats k) => k.Annuller(b.Faktum);
    public static IEnumerable<object> Handle(IndsatsOphoert b, Kendtindsats k) => k.Skriv(b.Faktum, b.Indsats.Vaerdi, b.Barn, Afdeling.Myndighed, b.Sag.Vaerdi, Fristdag.Af(b.Gaelder), null, null, null);
    public static IEnumerable<object> Handle(Rettet<IndsatsOphoert> b, Kendtindsats k) => Handle(b.Nyt, k);
    public static IEnumerable<object> Handle(Annulleret<IndsatsOphoert> b, Kendtindsats k) => k.Annuller(b.Faktum);
}

/// <summary>SA4: special education, by its kind. What was not granted moves nobody.</summary>
[Modtager("samspil.fakta")]
internal static class VisitationsfaktumHandler
{
    public static Task<Kendtindsats> Load(VisitationAfgjort b, SamspilDb db, CancellationToken ct) => Kendtindsats.Hent(db, b.Visitation.Vaerdi, null, ct);

    public static IEnumerable<object> Handle(VisitationAfgjort b, Kendtindsats k) => b.Udfald switch
    {
        Visitationsudfald.Bevilget => k.Skriv(b.Faktum, b.Visitation.Vaerdi, b.Barn, Afdeling.Ppr, null, b.Fra, Indsatsart.Af(b.Tilbud), null, b.Revisiteres),
        Visitationsudfald.TilbageTilAlmen => k.Skriv(b.Faktum, b.Visitation.Vaerdi, b.Barn, Afdeling.Ppr, null, b.Fra, null, null, null),
        _ => [],
    };
}

/// <summary>SA4: places with support in day care.</summary>
[Modtager("samspil.fakta")]
internal static class PladsfaktumHandler
{
    public static Task<Kendtindsats> Load(PladsVisiteret b, SamspilDb db, CancellationToken ct) => Kendtindsats.Hent(db, b.Plads.Vaerdi, null, ct);
    public static Task<Kendtindsats> Load(PladsRevisiteret b, SamspilDb db, CancellationToken ct) => Kendtindsats.Hent(db, b.Plads.Vaerdi, null, ct);

    public static IEnumerable<object> Handle(PladsVisiteret b, Kendtindsats k) =>
        b.Udfald == Pladsudfald.Bevilget ? k.Skriv(b.Faktum, b.Plads.Vaerdi, b.Barn, Afdeling.Dagtilbud, null, Fristdag.Af(b.Gaelder), Indsatsart.Af(b.Art), null, b.Revisiteres) : [];

    public static IEnumerable<object> Handle(PladsRevisiteret b, Kendtindsats k) => k.Skriv(
        b.Faktum, b.Plads.Vaerdi, b.Barn, Afdeling.Dagtilbud, null, b.SidsteDag is { } dag ? dag.PlusDays(1) : Fristdag.Af(b.Gaelder), b.SidsteDag is null ? Indsatsart.Af(b.Art) : null, null, b.Revisiteres);
}

/// <summary>SA4: an approved plan holds the way back of the case's efforts, as long as they were granted.</summary>
[Modtager("samspil.fakta")]
internal static class PlanfaktumHandler
{
    internal sealed record Kendt(Sagsplan? Plan, IReadOnlyList<(Indsatslinje Linje, IReadOnlyList<Cirkelfaktum> Fakta, LocalDate? Vej)> Indsatser);

    public static async Task<Kendt> Load(PlanGodkendt b, SamspilDb db, CancellationToken ct)
    {
        var sag = b.Sag.Vaerdi;
        var linjer = await db.Indsatser.Where(l => l.SagId == sag).OrderBy(l => l.Id).ToListAsync(ct);
        var fakta = (await db.Cirkelfakta.Where(f => f.SagId == sag).ToListAsync(ct)).ToLookup(f => f.IndsatsId);
        Guid[] ider = [.. linjer.Select(l => l.Id)];
        var veje = await db.Veje.Where(v => ider.Contains(v.IndsatsId) && v.Afloest == null).ToDictionaryAsync(v => v.IndsatsId, v => v.Senest, ct);
        return new(await db.Sagsplaner.FindAsync([sag], ct), [.. linjer.Select(l => (l, (IReadOnlyList<Cirkelfaktum>)[.. fakta[l.Id]], veje.TryGetValue(l.Id, out var v) ? v : (LocalDate?)null))]);
    }

    public static Task<Kendt> Load(Annulleret<PlanGodkendt> b, SamspilDb db, CancellationToken ct) => Load(b.Faktisk, db, ct);

    public static Sagsplan? Handle(PlanGodkendt b, Kendt k) => Skriv(b, Fristdag.Af(b.Gaelder), k);
    public static Sagsplan? Handle(Annulleret<PlanGodkendt> b, Kendt k) => Skriv(b.Faktisk, null, k);

    private static Sagsplan? Skriv(PlanGodkendt b, LocalDate? godkendt, Kendt k)
    {
        foreach (var (linje, fakta, vej) in k.Indsatser)
        {
            Indsatsfold.Anvend(linje, fakta, godkendt, vej);
        }

        if (k.Plan is { } p)
        {
            p.Godkendt = godkendt;
            return null;
        }

        return new() { Id = b.Sag.Vaerdi, BorgerId = b.Barn, Godkendt = godkendt };
    }
}
