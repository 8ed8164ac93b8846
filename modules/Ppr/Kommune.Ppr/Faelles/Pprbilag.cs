using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>Attachments are put on an assessment. Letters of a visitation are also the head's who made the decision.</summary>
internal sealed class Pprbilag(PprDb db) : IBilagssted
{
    public string Modul => "ppr";

    public async Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct) =>
        await db.Hent<Ppv>(new PpvId(stroem), ct: ct) is { ErAfsluttet: false } p && p.Maa(bruger) ? new(p.Borger, Indsigt.Ppr, PprRuter.Ppv(p.Id)) : null;

    public async Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct)
    {
        if (!maa.HasFlag(Indsigt.Ppr) || dokument.Stroem is not { } stroem)
        {
            return false;
        }

        return bruger.Har(Rolle.Psykolog, Rolle.PprLeder) || (await db.Hent<Visitation>(new VisitationId(stroem), ct: ct) is { } v && v.Maa(bruger));
    }
}
