using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

/// <summary>Styring's own tables. Each subject says its own in a file of its own: StyringDb.Fakta.cs beside its folder.</summary>
internal sealed partial class StyringDb(DbContextOptions<StyringDb> options) : ModulDb(options, "styring")
{
    protected override void Tabeller(ModelBuilder b)
    {
        Fakta(b);
        Statistik(b);
        Strategien(b);
        Forandringsteorierne(b);
        Investeringerne(b);
        Aarsstatusserne(b);
        SocialProfilen(b);
    }
}
