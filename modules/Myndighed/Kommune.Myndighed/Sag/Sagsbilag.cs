using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>Attachments are put on an open case, on a statement in it, and on a notification from another municipality. All letters and attachments of Myndighed are read by who may know the case.</summary>
internal sealed class Sagsbilag(MyndighedDb db) : IBilagssted
{
    public string Modul => "myndighed";

    public async Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct)
    {
        var udtalelse = await db.Hent<Indhentning>(new IndhentningId(stroem), ct: ct);
        var id = udtalelse?.Sag ?? new SagId(stroem);
        if (await db.Sagsliste.Where(s => s.Id == id && s.Lukket == null).Select(s => (BorgerId?)s.BorgerId).SingleOrDefaultAsync(ct) is { } borger)
        {
            return new(borger, Indsigt.Myndighedssag, udtalelse is null ? MyndighedRuter.Sag(id) : MyndighedRuter.Udtalelse(id, udtalelse.Id));
        }

        // M19: another municipality's material comes with its notification, before there is a case.
        var underretning = new UnderretningId(stroem);
        return await db.Register.Where(u => u.Id == underretning && !u.Annulleret && u.Underretter == Underretter.AndenKommune).Select(u => (BorgerId?)u.BorgerId).SingleOrDefaultAsync(ct) is { } barn
            ? new(barn, Indsigt.Myndighedssag, MyndighedRuter.Underretning(underretning)) : null;
    }

    /// <summary>What was sent with a letter is part of it.</summary>
    public async Task<bool> ErSendt(Guid bilag, CancellationToken ct) => await db.SendteBilag.AnyAsync(b => b.Bilag == bilag, ct);

    public Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct) => Task.FromResult(maa.HasFlag(Indsigt.Myndighedssag));
}
