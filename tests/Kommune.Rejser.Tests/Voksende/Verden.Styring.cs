using Kommune.Fundament;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Those who count: the figures are counted again, and a report is made and sent.</summary>
public sealed partial class Verden
{
    private async Task Styringens()
    {
        Dage(1);
        await Gjort("drift", "BestilGenafspilning", new { id = Id.Ny() });
        var id = Ting["sendt indberetning"] = Id.Ny();
        Fundne.Add(id);
        await Gjort("oekonom", "DanIndberetning", new { id });
        await Gjort("oekonom", "MeldIndberetningSendt", new { id });
    }
}
