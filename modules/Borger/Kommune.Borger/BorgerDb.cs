using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Borger;

internal sealed class BorgerDb(DbContextOptions<BorgerDb> options) : ModulDb(options, "borger")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
