using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

internal sealed class DagtilbudDb(DbContextOptions<DagtilbudDb> options) : ModulDb(options, "dagtilbud")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
