using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

internal sealed class UdfoererDb(DbContextOptions<UdfoererDb> options) : ModulDb(options, "udfoerer")
{
    protected override void Tabeller(ModelBuilder b)
    {
    }
}
