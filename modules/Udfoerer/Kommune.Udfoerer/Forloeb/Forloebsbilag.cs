using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>Attachments on a forløb are the house's own: for who works on it, and for its leader.</summary>
internal sealed class Forloebsbilag(UdfoererDb db) : IBilagssted
{
    public string Modul => "udfoerer";

    public async Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct) =>
        await db.Hent<Forloeb>(new ForloebId(stroem), ct: ct) is { ErSlut: false } f && f.Maa(bruger) ? new(f.Borger, Indsigt.Forloeb, UdfoererRuter.Forloeb(f.Id)) : null;

    public async Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct) =>
        maa.HasFlag(Indsigt.Forloeb) && dokument.Stroem is { } stroem && await db.Hent<Forloeb>(new ForloebId(stroem), ct: ct) is { } f && f.Maa(bruger);
}
