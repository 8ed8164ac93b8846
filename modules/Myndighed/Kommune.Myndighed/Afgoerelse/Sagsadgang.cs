using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Whether a page may show a child, with the look-up logged: the answer without it is 404 (X1, F32).</summary>
internal sealed class Sagsadgang(Datakilder datakilder, Opslagslog log)
{
    public async Task<bool> MaaSe(Bruger bruger, BorgerId barn, Instant nu, CancellationToken ct)
    {
        if (!(await Adgang.Synlige(datakilder["myndighed"], bruger, [barn], nu, ct)).Contains(barn))
        {
            return false;
        }

        log.Vist([barn]);
        return true;
    }
}
