using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P4: what the committee has before it, what a school's head has, and what is to be looked at again.</summary>
internal static class Visitationsliste
{
    public const int Antal = 25;

    /// <summary>Waiting for the committee: by meeting, those without one last.</summary>
    public static Task<List<VisitationRaekke>> Venter(PprDb db, Bruger bruger, Instant nu, CancellationToken ct) => db.Visitationer.FromSqlRaw("select * from ppr.visitation where borger_id = any(array(" + Adgang.MaaSe + """
        )) and tilstand in ('Ny', 'PaaDagsorden') and beslutter = 'Kommune' order by moede nulls last, oprettet, id limit 26
        """, bruger.Id.Vaerdi, nu).ToListAsync(ct);

    /// <summary>F29: granted, by the day they are to be looked at again.</summary>
    public static Task<List<VisitationRaekke>> Revisiteres(PprDb db, Bruger bruger, Instant nu, CancellationToken ct) => db.Visitationer.FromSqlRaw("select * from ppr.visitation where borger_id = any(array(" + Adgang.MaaSe + """
        )) and tilstand = 'Bevilget' and beslutter = 'Kommune' order by revisiteres, id limit 26
        """, bruger.Id.Vaerdi, nu).ToListAsync(ct);

    /// <summary>The pupils of the head's schools: what is recommended, and what runs.</summary>
    public static Task<List<VisitationRaekke>> Skole(PprDb db, Bruger bruger, Instant nu, Guid[] skoler, CancellationToken ct) => db.Visitationer.FromSqlRaw("select * from ppr.visitation where borger_id = any(array(" + Adgang.MaaSe + """
        )) and skole_id = any({2}) and tilstand in ('Ny', 'PaaDagsorden', 'Bevilget') order by tilstand = 'Bevilget', oprettet, id limit 50
        """, bruger.Id.Vaerdi, nu, skoler).ToListAsync(ct);
}
