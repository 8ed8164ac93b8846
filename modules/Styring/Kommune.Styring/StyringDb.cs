using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed class StyringDb(DbContextOptions<StyringDb> options) : ModulDb(options, "styring")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
