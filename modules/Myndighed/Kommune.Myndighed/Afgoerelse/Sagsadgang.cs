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

    /// <summary>Others whom the page shows beside the child: those of them that the user may see, with the look-up logged.</summary>
    public async Task<IReadOnlySet<BorgerId>> Synlige(Bruger bruger, IReadOnlyCollection<BorgerId> boern, Instant nu, CancellationToken ct)
    {
        var maa = boern.Count == 0 ? new HashSet<BorgerId>() : await Adgang.Synlige(datakilder["myndighed"], bruger, boern, nu, ct);
        Vist(maa);
        return maa;
    }

    public void Vist(IEnumerable<BorgerId> boern) => log.Vist(boern);
}
