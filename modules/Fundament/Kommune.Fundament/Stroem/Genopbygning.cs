using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament;

/// <summary>Makes a module's read models anew from its events: what `rebuild` runs, and what a test compares row by row.</summary>
internal sealed class Genopbygning(IServiceScopeFactory scopes, Datakilder datakilder)
{
    private const int Portion = 500;

    /// <returns>How many streams were read.</returns>
    public async Task<int> Koer(IModul modul, CancellationToken ct = default)
    {
        var antal = 0;
        var efter = Guid.Empty;
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var c = await datakilder[modul.Skema].OpenConnectionAsync(ct);
            await using var tx = await c.BeginTransactionAsync(ct);
            scope.ServiceProvider.GetRequiredService<Arbejde>().Begynd(modul.Skema, c, tx);
            var db = scope.ServiceProvider.GetRequiredService<Moduldatabaser>().Af(modul.Skema, scope.ServiceProvider);
            var ider = await Sql.Kommando(c, $"select id from {modul.Skema}.stroem where id > $1 order by id limit {Portion}", efter).Liste(r => r.GetGuid(0), ct);
            if (ider.Count == 0)
            {
                return antal;
            }

            foreach (var a in await db.HentStroemme(ider, ct))
            {
                foreach (var raekke in Afledning.Af(scope.ServiceProvider, a).Raekker)
                {
                    var findes = db.Model.FindEntityType(raekke.GetType())!;
                    var noegler = findes.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!.GetValue(raekke)).ToArray();
                    var gammel = await db.FindAsync(findes.ClrType, noegler, ct);
                    if (gammel is null)
                    {
                        db.Add(raekke);
                    }
                    else if (!gammel.Equals(raekke))
                    {
                        db.Entry(gammel).State = EntityState.Detached;
                        db.Entry(raekke).State = EntityState.Modified;
                    }
                }
            }

            await db.SaveChangesAsync(ct);
            await tx.CommitAsync(ct);
            antal += ider.Count;
            efter = ider[^1];
        }
    }
}
