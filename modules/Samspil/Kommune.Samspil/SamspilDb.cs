using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Samspil;

internal sealed class SamspilDb(DbContextOptions<SamspilDb> options) : ModulDb(options, "samspil")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
