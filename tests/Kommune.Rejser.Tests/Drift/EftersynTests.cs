using Kommune.Fundament;
using Kommune.Host;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Drift;

/// <summary>`verify` and `rebuild` on two years of the demo municipality, as its commands wrote them.</summary>
public sealed class EftersynTests(Demovaert vaert) : IClassFixture<Demovaert>
{
    private async Task<(int Kode, string Tekst)> Verbum(string verbum)
    {
        var ud = new StringWriter();
        return (await new Verber(vaert.Forbindelse, Vaert.AlleModuler, ud).Koer([verbum]), ud.ToString());
    }

    [Fact]
    public async Task Efter_to_aar_staar_alt_i_tabellerne_som_haendelserne_siger_og_kan_smides_vaek_og_laves_igen()
    {
        var (kode, tekst) = await Verbum("verify");
        Assert.True(kode == 0, tekst);
        var numre = await Numre();
        foreach (var (rolle, tabel, hvor) in new[]
        {
            ("myndighed", "underretning", ""), ("myndighed", "sag", ""), ("myndighed", "undersoegelse", ""), ("myndighed", "plan", ""), ("myndighed", "afgoerelse", ""), ("myndighed", "indsats", ""),
            ("myndighed", "statusrapport", ""), ("udfoerer", "bestilling", ""), ("udfoerer", "forloeb", ""), ("fundament", "frist.opgave", "where stroem_id is not null"), ("fundament", "adgang.tilknytning", "where stroem_id is not null"),
        })
        {
            await Sql.Kommando(vaert.Datakilder[rolle], $"delete from {tabel} {hvor}").Udfoer();
        }

        (kode, tekst) = await Verbum("verify");
        Assert.Equal(1, kode);
        Assert.Contains("mangler   myndighed.sag ", tekst, StringComparison.Ordinal);
        (kode, tekst) = await Verbum("rebuild");
        Assert.True(kode == 0, tekst);
        (kode, tekst) = await Verbum("verify");
        Assert.True(kode == 0, tekst);
        Assert.Equal(numre, await Numre());

        Task<string?> Numre() => Sql.Kommando(vaert.Datakilder["myndighed"], "select string_agg(sag_id || ' ' || aar || ' ' || nr, ',' order by sag_id) from sagsnummer").Skalar<string>();
    }
}
