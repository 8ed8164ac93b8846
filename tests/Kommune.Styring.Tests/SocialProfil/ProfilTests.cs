using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Styring.Tests;

public sealed class ProfilTests(Strategivaert v) : IClassFixture<Strategivaert>
{
    private const string Hoved = "Kilde;Nøgletal;År;Enhed;Kommunen;Landet;Lignende kommuner\n";

    [Fact(DisplayName = "ST6: nøgletal læses uanset kolonnernes orden, og hver afvist linje siger hvorfor"), Krav("ST6")]
    public void Laeses()
    {
        var (linjer, afviste) = Profiltekst.Laes(Hoved + "DST;Anbragte pr. 1.000;2024;promille;11,4 %;10,2;\n\nDST;Anbragte pr. 1.000;2024;promille;11;10;9\n;Fattigdom;2099;pct.;mange;1;2\nDST;Unge i gang;2023;pct.;1.234,5;x;\n", 2026);

        var l = Assert.Single(linjer);
        Assert.Equal(("Anbragte pr. 1.000", 2024, 11.4m, 10.2m, null, "DST"), (l.Noegletal, l.Aar, l.Kommunen, l.Landet, l.Lignende, l.Kilde));
        Assert.Equal(["Anbragte pr. 1.000 for 2024 står også i linje 2", "År er ikke et år til og med 2026: 2099; Kommunen er ikke et tal: mange; Kilde mangler", "Landet er ikke et tal: x"], afviste.Select(a => a.Grund));
        Assert.Equal(["Enhed", "Landet", "Lignende kommuner"], Profiltekst.Mangler("Nøgletal;År;Kommunen;Kilde\n"));
    }

    [Fact(DisplayName = "ST6: den samme fil igen ændrer intet, og et ændret tal afløser det gamle"), Krav("ST6")]
    public async Task Indlaeses()
    {
        var fil = Hoved + "DST;Unge i gang;2024;pct.;88;91;90\nDST;Unge i gang;2023;pct.;87;91;90\nDST;Unge i gang;;pct.;87;91;90\n";
        Assert.Equal((2, 0, 0, 1), await Indlaes(fil));
        Assert.Equal((0, 0, 2, 1), await Indlaes(fil));
        Assert.Equal((0, 1, 1, 1), await Indlaes(fil.Replace(";88;", ";88,5;", StringComparison.Ordinal)));
        Assert.Equal(3L, await Fundament.Sql.Kommando(v.Vaert.Datakilder["styring"], "select count(*) from styring.profiltal where noegletal = 'Unge i gang'").Skalar<long>());
        Assert.Equal("Fil", Strategivaert.Afvist(await v.Vaert.Proev(new IndlaesProfil(Id.Ny(), "x.csv", "a;b\n1;2\n"), v.Direktoer)).Single().Felt);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new IndlaesProfil(Id.Ny(), "x.csv", fil), v.Politiker));
    }

    private async Task<(int, int, int, int)> Indlaes(string indhold)
    {
        var id = Id.Ny();
        await v.Vaert.Koer(new IndlaesProfil(id, "profil.csv", indhold), v.Direktoer);
        return (await Fundament.Sql.Kommando(v.Vaert.Datakilder["styring"], "select nye, aendrede, uaendrede, (select count(*)::int from styring.profilafvisning a where a.fil_id = f.id) from styring.profilfil f where id = $1", id).Liste(r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)))).Single();
    }
}
