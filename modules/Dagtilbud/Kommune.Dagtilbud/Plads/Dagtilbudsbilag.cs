using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>Letters and attachments of an application for a place: for the unit that applies and those who visit.</summary>
internal sealed class Dagtilbudsbilag(DagtilbudDb db) : IBilagssted
{
    public string Modul => "dagtilbud";

    public async Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct) =>
        await db.Hent<Plads>(new PladsId(stroem), ct: ct) is { Venter: true } p && p.Maa(bruger) ? new(p.Borger, Indsigt.Trivsel, DagtilbudRuter.Plads(p.Id)) : null;

    public async Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct) =>
        maa.HasFlag(Indsigt.Trivsel) && dokument.Stroem is { } stroem && await db.Hent<Plads>(new PladsId(stroem), ct: ct) is { } p && p.Maa(bruger);
}
