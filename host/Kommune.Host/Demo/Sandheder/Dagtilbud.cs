using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>12: yellow twice in a row, and absence that has gone from 5 days to 12. Told by Solsikken's own rounds and files.</summary>
internal sealed record GulToGange() : Sandhed(12, "Gul to gange og mere fravær", "Isak Toft", 4, false, "paed1")
{
    public override Demoenhed Gaar => Demoenheder.Solsikken;

    public override Trivselsord? Set(int runderSiden) => runderSiden switch
    {
        0 => new(Trivselsfarve.Gul, "Fællesskab og leg", "Isak står ved døren det meste af formiddagen. Han siger, at de andre ikke vil have ham med."),
        1 => new(Trivselsfarve.Gul, "Følelser og ro", "Græder ved aflevering og vil sidde alene. Falder til ro efter frokost."),
        _ => null,
    };

    public override int Fravaer(int maanederSiden) => maanederSiden switch { 0 => 12, 1 => 5, _ => 2 };

    /// <summary>The health visitor helps meanwhile, without a case, and is to follow it up in three days (M14).</summary>
    public override async Task Fortael(Scene s, Familie f)
    {
        await s.FoerNutid(Duration.FromDays(38));
        await s.Koer("sundhed1", new Kommune.Myndighed.StartMindreIndsats(new(s.NytId()), Barn, "hjemmebesoeg", "Isak sover dårligt, og mor er alene om morgenerne.", "Tre besøg om søvn og om at komme godt ud ad døren.", "mor", s.Verden.Idag.PlusDays(3), null));
    }
}

/// <summary>17: a pupil changes school in five days; the handover waits for its receipt.</summary>
internal sealed record OverleveringVenter() : Sandhed(17, "Overlevering, der ikke er modtaget", "Mathilde Krogh", 9, true, "skole-leder")
{
    public override Demoenhed Gaar => Demoenheder.Bakkeskolen;

    public override async Task Fortael(Scene s, Familie f)
    {
        await s.FoerNutid(Duration.FromDays(2));
        await s.Koer(Gaar.Leder, new OverleverBarn(Guid.Parse("0c000000-0000-8000-8000-000000001771"), Barn, Demoorganisation.Soendermark, s.Verden.Idag.PlusDays(5), Dagtilbudsliv.Punkter(Fornavn), s.Idag.PlusDays(-2), f.Indehavere));
    }
}

/// <summary>18: outside day care and soon three years: the language is to be assessed.</summary>
internal sealed record SprogUdenforDagtilbud() : Sandhed(18, "Barn uden for dagtilbud skal sprogvurderes", "Zahra Yilmaz", 2, true, "dag-konsulent")
{
    public override bool UdenPlads => true;

    /// <summary>Two years and eleven months.</summary>
    public override Familie Familie(Demoverden v) => base.Familie(v) is var f ? f with { Boern = [En(v, Barn, Fornavn, v.Idag.PlusMonths(-35), Pige)] } : f;

    public override Task Fortael(Scene s, Familie f) => Task.CompletedTask;
}
