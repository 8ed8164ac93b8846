using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M14")]
    public async Task Om_mindre_indsatser()
    {
        var (loeber, hjalp, annulleret, videre, mere) = (verden.Ting["mindre indsats, der løber"], verden.Ting["mindre indsats, der hjalp"], verden.Ting["annulleret mindre indsats"], verden.Ting["mindre indsats, der blev til mere"], verden.Ting["mindre indsats, der skal videre"]);
        var (vLoeber, vHjalp, vAnnulleret, vVidere, vMere) = (await M(loeber), await M(hjalp), await M(annulleret), await M(videre), await M(mere));
        object Start(object med) => Flet(new { id = Id.Ny(), barn = verden.Barn, art = "raad", hvad = "Råd til forældrene om natten" }, med);
        object Foelg(object med) => Flet(new { id = loeber, udfald = "Hjalp", hvordan = "Det går bedre nu", version = vLoeber }, med);
        object Videre(object med) => Flet(new { id = loeber, vej = "Underretning", hvorfor = "Der skal mere til", version = vLoeber }, med);
        await Afvises(
            new("soc1", "StartMindreIndsats", Start(new { id = loeber }), "Indsatsen er allerede begyndt"),
            new("soc1", "StartMindreIndsats", Start(new { barn = verden.Mor }), "under 18 år"),
            new("soc1", "StartMindreIndsats", Start(new { art = "andet" }), "Vælg, hvad I gør"),
            new("soc1", "StartMindreIndsats", Start(new { hvad = "Råd" }), "Skriv kort, hvad du gør"),
            new("soc1", "StartMindreIndsats", Start(new { foelgesOp = Idag }), "efter i dag"),
            new("soc1", "StartMindreIndsats", Start(new { foelgesOp = Idag.PlusDays(43) }), "Der følges op senest"),
            new("soc2", "StartMindreIndsats", Start(new { }), "Du er ikke med i et distriktsteam"),
            new("sundhed1", "StartMindreIndsats", Start(new { team = Demoorganisation.DistriktSyd }), "Vælg et distriktsteam, du er med i"),
            new("soc1", "FoelgMindreIndsatsOp", Foelg(new { id = hjalp, version = vHjalp }), "Der blev fulgt op"),
            new("soc1", "FoelgMindreIndsatsOp", Foelg(new { id = annulleret, version = vAnnulleret }), "Indsatsen er annulleret"),
            new("soc1", "FoelgMindreIndsatsOp", Foelg(new { id = videre, version = vVidere }), "Indsatsen er ført videre"),
            new("soc1", "FoelgMindreIndsatsOp", Foelg(new { hvordan = "Ok" }), "Skriv kort, hvordan det går nu"),
            new("ppr-leder", "FoelgMindreIndsatsOp", Foelg(new { }), "Kun det distriktsteam"),
            new("sundhed1", "GoerTilSag", Videre(new { vej = "Sag" }), "Kun en socialrådgiver kan åbne en sag"),
            new("soc1", "GoerTilSag", Videre(new { vej = "Sag" }), "Barnet har allerede en åben sag"),
            new("soc1", "GoerTilSag", Videre(new { vej = "Sag", akut = true }), "skal det sendes som en underretning"),
            new("soc1", "GoerTilSag", Videre(new { hvorfor = "Nej" }), "Skriv, hvorfor der skal mere til"),
            new("soc1", "GoerTilSag", Videre(new { id = annulleret, version = vAnnulleret }), "Indsatsen er annulleret"),
            new("soc1", "GoerTilSag", Videre(new { id = videre, version = vVidere }), "Den blev ført videre"),
            new("ppr-leder", "GoerTilSag", Videre(new { id = mere, version = vMere }), "Kun det distriktsteam"),
            new("soc1", "AnnullerMindreIndsats", new { id = annulleret, begrundelse = "Forkert barn", version = vAnnulleret }, "Indsatsen er allerede annulleret"),
            new("soc1", "AnnullerMindreIndsats", new { id = videre, begrundelse = "Forkert barn", version = vVidere }, "kan ikke annulleres"),
            new("soc1", "AnnullerMindreIndsats", new { id = loeber, begrundelse = "x", version = vLoeber }, "Skriv, hvad der var forkert"));
    }
}
