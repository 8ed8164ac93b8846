using Kommune.Borger;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M14 on the child's page (B6): for the distriktsteam, which sees its efforts and no case, and the way to begin one for those who see the child.</summary>
internal sealed class MindreIndsatsBidrag(MyndighedDb db, Haendelsestekster tekster) : IBarnBidrag
{
    private const Indsigt Kraever = Indsigt.MindreIndsats;

    public async Task<BarnBidrag> Hent(Barneopslag o, CancellationToken ct)
    {
        Handling[] ny = [new("Mindre indsats", MyndighedRuter.NyMindreIndsatsFor(o.Barn), Indsigt.Grunddata, KraeverDistriktsteamAttribute.Medlemmer)];
        if (!o.Maa.HasFlag(Kraever))
        {
            return BarnBidrag.Tomt with { Ny = ny };
        }

        var alle = (await db.HentForBorger<MindreIndsats>([.. o.Aliasser.Append(o.Barn).Distinct()], o.SomKendt, ct)).Where(m => m.Annulleret is null).ToArray();
        return new(
            [.. alle.Where(m => m.Loeber).Select(m => new Borger.Felt("Mindre indsats", m.Indhold.Artnavn, Kraever, $"følges op senest {DanskTid.Dato(m.Indhold.FoelgesOp)}", MyndighedRuter.MindreIndsats(m.Id)))],
            // Whoever sees the case is told of them there.
            o.Maa.HasFlag(Indsigt.Myndighedssag)
                ? []
                : [.. tekster.Linjer(alle).Select(l => new Linje(l.Registreret.Faktum, Kraever, l.Skete, l.Registreret.Tid, l.Tekst.Tekst, l.Tekst.Note, l.Tekst.Citat, l.Tekst.Link) { Art = Linjeart.Indsats }).Where(o.Vil).Take(o.Antal)],
            ny);
    }
}
