using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>The crisis centre (U8): one stay that ended well, and one that is there now, where only the eldest has a plan of its own.</summary>
internal static class Krisecenterliv
{
    private const string Leder = "kris-leder";

    public static async Task Lev(Scene s)
    {
        var foerste = await Kom(s, dageSiden: 118, foedt: [s.Verden.Idag.Year - 8]);
        await Plan(s, foerste, 0, "Vil tegne, når de voksne taler. Går i sin egen skole; vi følger på vej de første to uger.");
        foreach (var (dage, art, timer) in new[] { (110, Boernestoette.Samtale, 1m), (96, Boernestoette.Psykolog, 1.5m), (82, Boernestoette.Psykolog, 1.5m) })
        {
            await s.FoerNutid(Duration.FromDays(dage));
            await Timer(s, foerste, art, timer);
        }

        await s.FoerNutid(Duration.FromDays(71));
        await s.Koer(Leder, new AfslutOphold(foerste, s.Idag, Udflytning.EgenBolig, (await Opholdet(s, foerste)).Version));
        var nu = await Kom(s, dageSiden: 12, foedt: [s.Verden.Idag.Year - 6, s.Verden.Idag.Year - 2]);
        await Plan(s, nu, 0, "Sover bedst med lys. Skal have en voksen med i gården, til det føles trygt.");
        await s.FoerNutid(Duration.FromDays(5));
        await Timer(s, nu, Boernestoette.Leg, 2m);
    }

    private static async Task<Guid> Kom(Scene s, int dageSiden, int[] foedt)
    {
        await s.FoerNutid(Duration.FromDays(dageSiden));
        var id = s.NytId();
        await s.Koer(Leder, new ModtagOphold(id, Demoorganisation.Krisecentret, s.Idag, [.. foedt.Select(aar => new ModtagOphold.Barn(aar))]));
        return id;
    }

    private static async Task Plan(Scene s, Guid ophold, int barn, string plan)
    {
        var b = (await Opholdet(s, ophold)).Boern.OrderBy(b => b.Nr).ElementAt(barn);
        await s.Koer(Leder, new SkrivBoerneplan(b.Id, plan, b.Version));
    }

    private static async Task Timer(Scene s, Guid ophold, Boernestoette art, decimal timer) =>
        await s.Koer(Leder, new RegistrerBoernetimer((await Opholdet(s, ophold)).Boern.Min(b => (b.Nr, b.Id)).Id, art, s.Idag, timer));

    private static Task<Ophold> Opholdet(Scene s, Guid id) => s.Verden.Laes<UdfoererDb, Ophold>(db => db.Ophold.AsNoTracking().Include(o => o.Boern).SingleAsync(o => o.Id == id));
}
