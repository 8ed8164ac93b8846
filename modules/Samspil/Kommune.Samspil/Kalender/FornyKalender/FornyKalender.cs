using System.Security.Cryptography;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Samspil;

/// <summary>SA6: a new secret address; the one before it is dead from now on.</summary>
[Fagperson]
internal sealed record FornyKalender;

internal static class FornyKalenderHandler
{
    internal sealed record Fundet(Kalenderadgang? Adgang);

    public static async Task<Fundet> Load(FornyKalender c, SamspilDb db, Sammenhaeng s, CancellationToken ct)
    {
        var mig = s.Bruger.Id;
        return new(await db.Kalendere.SingleOrDefaultAsync(k => k.MedarbejderId == mig, ct));
    }

    public static Kalenderadgang? Handle(FornyKalender c, Fundet f, Sammenhaeng s)
    {
        var noegle = RandomNumberGenerator.GetHexString(40, lowercase: true);
        if (f.Adgang is not { } a)
        {
            return new() { MedarbejderId = s.Bruger.Id, Noegle = noegle, Lavet = s.Nu };
        }

        (a.Noegle, a.Lavet) = (noegle, s.Nu);
        return null;
    }
}
