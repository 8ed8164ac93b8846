using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Styring.Tests;

/// <summary>A correction is read as the fact it corrects.</summary>
public sealed class FaktumraekkeTests
{
    private static readonly Instant Tid = Instant.FromUtc(2026, 11, 23, 8, 0);

    [Fact(DisplayName = "ST4: en rettelse og en annullering bliver til samme faktum, med det nye og det, der aldrig skete"), Krav("ST4")]
    public void Rettelser()
    {
        var b = new SagLukket(FaktumId.Ny(), Tid, BorgerId.Ny(), new(Guid.NewGuid()), Sagslukning.MaaletNaaet);
        var raekker = new[] { ("myndighed.sag-lukket.v1", Json.Skriv(b)), ("myndighed.sag-lukket-rettet.v1", Json.Skriv(new Rettet<SagLukket>(b))), ("myndighed.sag-lukket-annulleret.v1", Json.Skriv(new Annulleret<SagLukket>(b))) }
            .Select((x, i) => Faktumraekke.Af(i, x.Item1, x.Item2, Tid, Tid)).ToArray();
        Assert.All(raekker, r => Assert.Equal(("myndighed.sag-lukket.v1", b.Faktum, (BorgerId?)b.Barn, Json.Skriv(b)), (r.Art, r.FaktumId, r.BorgerId, r.Indhold)));
        Assert.Equal([false, true, true], raekker.Select(r => r.ErRettelse));
        Assert.Equal([false, false, true], raekker.Select(r => r.Annulleret));
    }

    [Fact(DisplayName = "ST4: hver indikator siger, hvad den er, og hvor dens tal kommer fra"), Krav("ST4")]
    public void Bladene()
    {
        Assert.True(Indikator.Alle.Count >= 35);
        Assert.Equal(Indikator.Alle.Count, Indikator.Alle.Select(i => i.Blad.Kode).Distinct().Count());
        Assert.Equal(4, Indikator.Pejlemaerker.Count);
        Assert.All(Indikator.Pejlemaerker, i => Assert.NotNull(i.Blad.Landet));
        Assert.All(Indikator.Alle, i =>
        {
            Assert.True(i.Blad.Hvad.Length > 20 && i.Blad.Hvad.EndsWith('.') && i.Blad.Hvorfor.EndsWith('.') && i.Blad.Kilder.Count > 0 && i.Blad.Taeller.Length > 0, i.Blad.Kode);
            Assert.True(i.Blad.Regnemaade == Regnemaade.Antal || i.Blad.Naevner is not null, i.Blad.Kode);
        });
    }
}
