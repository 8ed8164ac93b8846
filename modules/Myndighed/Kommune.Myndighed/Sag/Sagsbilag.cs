using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>Attachments are put on an open case. All letters and attachments of Myndighed are read by who may know the case.</summary>
internal sealed class Sagsbilag(MyndighedDb db) : IBilagssted
{
    public string Modul => "myndighed";

    public async Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct)
    {
        var id = new SagId(stroem);
        return await db.Sagsliste.Where(s => s.Id == id && s.Lukket == null).Select(s => (BorgerId?)s.BorgerId).SingleOrDefaultAsync(ct) is { } borger
            ? new(borger, Indsigt.Myndighedssag, MyndighedRuter.Sag(id)) : null;
    }

    public Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct) => Task.FromResult(maa.HasFlag(Indsigt.Myndighedssag));
}
