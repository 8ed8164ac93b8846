using Kommune.Dagtilbud;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

/// <summary>P2: a unit asks for advice on its environment. What looks like a CPR number is not kept: there is no child here.</summary>
internal static class SparringOensketHandler
{
    public static async Task<(Modtager, Sparring?)> Load(SparringOensket b, PprDb db, Organisation organisation, CancellationToken ct) =>
        (new(await Ppradgang.Ppr(organisation, ct) ?? throw new LeveringException("Organisationen har ingen afdeling i PPR, som sparring kan gives til.")), await db.Sparringer.SingleOrDefaultAsync(x => x.Id == b.Sparring, ct));

    public static IEnumerable<object> Handle(SparringOensket b, Modtager m, Sparring? kendt)
    {
        if (kendt is not null)
        {
            return [];
        }

        var a = new Sparring
        {
            Id = b.Sparring, Version = 1, EnhedId = b.Enhed, Emne = Cprtekst.Uden(b.Emne)!, Spoergsmaal = Cprtekst.Uden(b.Spoergsmaal)!, Forsoegt = Cprtekst.Uden(b.Forsoegt), Modtaget = b.Gaelder, Tilstand = Sparringstilstand.Ny,
        };
        return [a, a.NyOpgave(m.Ppr)];
    }

    /// <summary>The department that takes it.</summary>
    internal sealed record Modtager(EnhedId Ppr);
}
