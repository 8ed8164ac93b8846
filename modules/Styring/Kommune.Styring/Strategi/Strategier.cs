using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>What the use cases of a strategy share: loading it for change, and the tasks that its process plan puts in "I dag".</summary>
internal static class Strategier
{
    /// <summary>With the version the user saw: if it is another now, saving fails and the answer is a conflict.</summary>
    public static async Task<Strategi?> Hent(StyringDb db, StrategiId id, int? version, CancellationToken ct)
    {
        var a = await db.Strategier.Include(x => x.Udgaver).SingleOrDefaultAsync(x => x.Id == id, ct);
        if (a is not null && version is { } set)
        {
            db.Entry(a).Property(x => x.Version).OriginalValue = set;
        }

        return a;
    }

    /// <summary>The departments that can have goals: the units of Styring, to which only their leaders belong.</summary>
    public static Task<List<Enhed>> Afdelinger(Organisation organisation, CancellationToken ct) => organisation.Enheder("afdeling", "styring", ct);

    public static Guid OpgaveId(Guid trin, SubjektId hvem) => Id.Af(trin, $"trin/{hvem}");

    /// <summary>The plan's tasks as they should be: those that are open, and those that fell away with a step or a department.</summary>
    /// <param name="foer">The plan before; null when none was in force.</param>
    public static IEnumerable<object> Opgaver(Strategi a, Strategiindhold? foer, Strategiindhold? nu, IReadOnlyCollection<TrinUdfoert> udfoert)
    {
        var gjort = udfoert.Select(u => OpgaveId(u.TrinId, SubjektId.Fra(u.Hvem))).ToHashSet();
        var nye = nu is null ? [] : nu.Trin.SelectMany(t => a.Ejere(nu, t).Select(e => Opgave(a, nu, t, e))).Where(o => !gjort.Contains(o.Id)).ToArray();
        var vaek = (foer?.Trin ?? []).SelectMany(t => a.Ejere(foer!, t).Select(e => OpgaveId(t.Id, e))).Where(id => !gjort.Contains(id)).Except(nye.Select(o => o.Id));
        return [.. nye, .. vaek.Select(id => new OpgaveLukket(id, Lukkeart.Bortfaldet))];
    }

    private static Opgave Opgave(Strategi a, Strategiindhold i, Procestrin t, SubjektId hvem) =>
        new(OpgaveId(t.Id, hvem), Opgaveart.Opgave, "styring", t.ErAfdelingernes ? SubjektId.Ledelse(new(hvem.Vaerdi)) : hvem, "Strategi", $"{t.Navn}: {i.Navn}", Handling(t.Art), StrategiRuter.Trin(a.Id, t.Id, hvem.Vaerdi), Fristdag.Begynder(t.Dato.PlusMonths(-1)))
        {
            Udloeb = Fristdag.Slutter(t.Dato),
        };

    private static string Handling(Trinart art) => art switch
    {
        Trinart.Maalsaetning => "Sæt mål",
        Trinart.Godkendelse => "Godkend",
        Trinart.Opfoelgning => "Følg op",
        Trinart.Justering => "Justér",
        _ => "Åbn",
    };
}

/// <summary>Who may what with a strategy and its goals.</summary>
internal static class Strategiadgang
{
    /// <summary>Drafts and gaps are the leaders' own; economists and politicians read what has been adopted and approved.</summary>
    public static bool SerUdkast(this Bruger b) => b.Har(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder);

    public static bool ErDirektoer(this Bruger b) => b.Har(Rolle.Direktoer);

    /// <param name="afdeling">None: a shared goal, which any of the leaders may write.</param>
    public static bool Leder(this Bruger b, EnhedId? afdeling) =>
        b.ErDirektoer() || (b.SerUdkast() && (afdeling is not { } a || b.Subjekter.Contains(SubjektId.Ledelse(a))));

    public static Fejl? IkkeLeder(Bruger b, EnhedId? afdeling) => b.Leder(afdeling) ? null : new Fejl(null, "Du leder ikke den afdeling.");
}
