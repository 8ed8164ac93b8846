using System.Text;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>An extract of the CPR register on its way in, with the child in it: tried, and not yet read.</summary>
public sealed partial class Verden
{
    private async Task Udtraekket()
    {
        var lager = Services.GetRequiredService<Importlager>();
        var id = await lager.Gem("udtræk.csv", Encoding.UTF8.GetBytes($"cpr;fornavn;efternavn\n{Cpr};Zylfina;Kvarmborg\n310219-1234;Ingen;Dato\n"), await Bruger("borgerservice"), default);
        await lager.Proev(id, (await lager.Hent(id, default))!.Import.Kolonner, default);
        while ((await lager.Hent(id, default))!.Import.Tilstand == Importtilstand.Proeves)
        {
            await Services.GetRequiredService<Importarbejder>().KoerAlle(default);
        }

        Fundne.Add(id);
    }
}
