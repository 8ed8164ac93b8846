using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Those who count: the figures are counted again, and a report is made and sent.</summary>
public sealed partial class Verden
{
    private async Task Styringens()
    {
        Dage(1);
        await Gjort("drift", "BestilGenafspilning", new { });
        await Gjort("oekonom", "DanIndberetning", new { });
        var id = Ting["sendt indberetning"] = await Databasesoegning.Skalar<Guid>(Forbindelse, "styring", "select id from styring.indberetning");
        Fundne.Add(id);
        await Gjort("oekonom", "MeldIndberetningSendt", new { id });
    }
}
