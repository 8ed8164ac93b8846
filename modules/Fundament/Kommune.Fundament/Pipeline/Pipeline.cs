using System.Data;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// The one way in for a change: Load, Validate, Handle, then events, read models, clocks, attachments and messages in one
/// transaction. A page and an endpoint run the same command.
/// </summary>
public sealed class Pipeline
{
    private const int Forsoeg = 4;
    private readonly IServiceScopeFactory _scopes;
    private readonly Handlerregister _register;
    private readonly Skriver _skriver;
    private readonly Datakilder _datakilder;
    private readonly Leveringssignal _signal;
    private readonly Modtagere _modtagere;
    private readonly Beskedtyper _beskedtyper;
    private readonly IClock _ur;

    internal Pipeline(IServiceScopeFactory scopes, Handlerregister register, Skriver skriver, Datakilder datakilder, Leveringssignal signal, Modtagere modtagere, Beskedtyper beskedtyper, IClock ur) =>
        (_scopes, _register, _skriver, _datakilder, _signal, _modtagere, _beskedtyper, _ur) = (scopes, register, skriver, datakilder, signal, modtagere, beskedtyper, ur);

    /// <param name="engang">When it has been done already, it is not done again, and the answer is that it is done.</param>
    public async Task<Svar> Koer(object kommando, Bruger bruger, Engang? engang = null, CancellationToken ct = default)
    {
        var plan = _register.Kommando(kommando.GetType());
        if (!bruger.Har(plan.Kraever!.Roller))
        {
            return new Svar.Forbudt();
        }

        for (var forsoeg = 1; ; forsoeg++)
        {
            try
            {
                var svar = await KoerEnGang(plan, kommando, new Sammenhaeng(_ur.GetCurrentInstant(), bruger), engang, forsoeg < Forsoeg, ct);
                if (svar is null)
                {
                    continue;
                }

                return svar;
            }
            catch (Exception e) when (Sqlfejl(e) is { } fejl)
            {
                switch (fejl.SqlState)
                {
                    case "KO208":
                        return new Svar.Udfoert();
                    case "KO404":
                        return new Svar.IkkeFundet();
                    case "KO409" when kommando is not IHarVersion && forsoeg < Forsoeg:
                        continue;                                // it only adds, so it holds on the newer version as well
                    case "KO409":
                    case "KO412":                                // a row that was changed or removed meanwhile
                    case PostgresErrorCodes.UniqueViolation:     // ids are made by the caller: the same thing was made twice, or meanwhile
                        return new Svar.Konflikt();
                    case PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected when forsoeg < Forsoeg:
                        continue;
                    default:
                        throw;
                }
            }
        }
    }

    /// <returns>Null: the connection was dead before anything was sent that could last, and the command can be run again (<paramref name="maaIgen"/>).</returns>
    private async Task<Svar?> KoerEnGang(Handlerplan plan, object kommando, Sammenhaeng s, Engang? engang, bool maaIgen, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var arbejde = scope.ServiceProvider.GetRequiredService<Arbejde>();
        await using var c = await _datakilder[plan.Skema].OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(ct);
        arbejde.Begynd(plan.Skema, c, tx);
        try
        {
            if (engang is not null)
            {
                await Sql.Kommando(c, "select kladde.udfoer($1, $2, $3)", engang.Noegle, engang.Rute ?? (object)DBNull.Value, s.Nu).Udfoer(ct);
                arbejde.HarSvaret = true;
            }

            return await KoerI(scope.ServiceProvider, arbejde, plan, kommando, s, c, tx, ct);
        }
        catch (Exception) when (maaIgen && !arbejde.Sendt && c.State != ConnectionState.Open && !ct.IsCancellationRequested)
        {
            NpgsqlConnection.ClearPool(c);      // a restarted database takes all connections that were waiting in the pool
            return null;
        }
    }

    private async Task<Svar> KoerI(IServiceProvider services, Arbejde arbejde, Handlerplan plan, object kommando, Sammenhaeng s, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        var k = new Koersel { Ind = kommando, Sammenhaeng = s, Services = services, Ct = ct };
        if (!await plan.Hent(k))
        {
            return new Svar.IkkeFundet();
        }

        var borgere = plan.UdenTilknytning || s.Bruger.ErSystem ? [] : Borgere(k);
        if (kommando is IHarVersion { Version: var set } && plan.Version(k) is { } er && er != set)
        {
            return await Adgang.MaaSeAlle(c, s, borgere, ct) ? new Svar.Konflikt() : new Svar.IkkeFundet();
        }

        if (plan.Valider(k) is { } afvisning)
        {
            return await Adgang.MaaSeAlle(c, s, borgere, ct) ? new Svar.Afvist(afvisning) : new Svar.IkkeFundet();
        }

        var v = new Virkninger();
        v.Tag(plan.Udfoer(k));
        var db = arbejde.Db ?? services.GetRequiredService<Moduldatabaser>().Af(plan.Skema, services);
        await _skriver.Skriv(services, db, v, s, c, tx, Adgang.Krav(s, borgere), commit: true, ct);
        foreach (var b in v.Beskeder)
        {
            _signal.Vaek(_modtagere.For(_beskedtyper.Navn(b.GetType())), b.Noegle);
        }

        return new Svar.Udfoert(v.Aggregater.Count == 1 ? v.Aggregater[0].Version : null, v.Resultat);
    }

    /// <summary>A message in a lane's transaction, which the delivery commits.</summary>
    internal async Task<bool> Haandter(Modtager modtager, LeveretBesked leveret, IBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        // Ids follow from the fact and the receiver, so that a message handled again makes the same ones.
        using var ider = Id.MedKilde(Id.Af(besked.Faktum.Vaerdi, modtager.Navn + "/" + leveret.Type), besked.Gaelder);
        var skrev = false;
        foreach (var plan in _register.Besked(modtager.Navn, besked.GetType()))
        {
            await using var scope = _scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Arbejde>().Begynd(plan.Skema, c, tx);
            var s = new Sammenhaeng(_ur.GetCurrentInstant(), leveret.Gaelder, Bruger.System, leveret.Korrelation);
            var k = new Koersel { Ind = besked, Sammenhaeng = s, Services = scope.ServiceProvider, Leveret = leveret, Ct = ct };
            if (!await plan.Hent(k))
            {
                throw new LeveringException($"{plan.Handler.Name}: det, beskeden handler om, findes ikke.");
            }

            if (plan.Valider(k) is { } afvisning)
            {
                throw new LeveringException($"{plan.Handler.Name}: {string.Join(" ", afvisning.Mangler.Select(m => m.Tekst))}");
            }

            var v = new Virkninger();
            v.Tag(plan.Udfoer(k));
            var db = scope.ServiceProvider.GetRequiredService<Arbejde>().Db ?? scope.ServiceProvider.GetRequiredService<Moduldatabaser>().Af(plan.Skema, scope.ServiceProvider);
            skrev |= await _skriver.Skriv(scope.ServiceProvider, db, v, s, c, tx, [], commit: false, ct);
        }

        return skrev;
    }

    private static BorgerId[] Borgere(Koersel k) => k.Hentet.Append(k.Ind).SelectMany(x => x switch
    {
        Aggregat { OmIngen: true } => [],       // nobody is attached to it: its handler asks who may
        Aggregat a => [a.Borger],
        IOmBorger o => [o.Borger],
        IEnumerable<Aggregat> flere => flere.Where(a => !a.OmIngen).Select(a => a.Borger),
        _ => Enumerable.Empty<BorgerId>(),
    }).Distinct().ToArray();

    internal static PostgresException? Sqlfejl(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is PostgresException p)
            {
                return p;
            }
        }

        return null;
    }
}
