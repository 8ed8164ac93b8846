using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

internal sealed class MyndighedDb(DbContextOptions<MyndighedDb> options) : ModulDb(options, "myndighed")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
