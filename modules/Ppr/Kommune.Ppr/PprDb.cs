using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

internal sealed class PprDb(DbContextOptions<PprDb> options) : ModulDb(options, "ppr")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
