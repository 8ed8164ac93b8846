using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>Attachments are put on an open case, and on a statement in it. All letters and attachments of Myndighed are read by who may know the case.</summary>
internal sealed class Sagsbilag(MyndighedDb db) : IBilagssted
{
    public string Modul => "myndighed";

    public async Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct)
    {
        var udtalelse = await db.Hent<Indhentning>(new IndhentningId(stroem), ct: ct);
        var id = udtalelse?.Sag ?? new SagId(stroem);
        return await db.Sagsliste.Where(s => s.Id == id && s.Lukket == null).Select(s => (BorgerId?)s.BorgerId).SingleOrDefaultAsync(ct) is { } borger
            ? new(borger, Indsigt.Myndighedssag, udtalelse is null ? MyndighedRuter.Sag(id) : MyndighedRuter.Udtalelse(id, udtalelse.Id)) : null;
    }

    public Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct) => Task.FromResult(maa.HasFlag(Indsigt.Myndighedssag));
}
