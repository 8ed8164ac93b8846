using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Ppr.Tests;

/// <summary>PPR with a leader, a psychologist and a speech therapist; a school with its head; and what Dagtilbud sends.</summary>
public sealed class Pprvaert : IAsyncLifetime
{
    public static readonly EnhedId Ppr = new(new Guid("0198c0de-0000-7000-8000-0000000000b1"));
    public static readonly EnhedId Skole = new(new Guid("0198c0de-0000-7000-8000-0000000000b2"));
    public static readonly EnhedId Boernehave = new(new Guid("0198c0de-0000-7000-8000-0000000000b3"));

    public Testvaert Vaert { get; private set; } = null!;
    public Bruger Leder { get; private set; } = null!;
    public Bruger Psykolog { get; private set; } = null!;
    public Bruger Tale { get; private set; } = null!;
    public Bruger Skoleleder { get; private set; } = null!;
    public Instant Nu { get => Vaert.Nu; set => Vaert.Nu = value; }
    public LocalDate Dag => Fristdag.Af(Nu);

    public async ValueTask InitializeAsync()
    {
        Vaert = await Testvaert.Start();
        await Sql("insert into organisation.enhed(id, art, navn, afdeling) values ($1,'afdeling','PPR','ppr'), ($2,'skole','Engskolen','dagtilbud'), ($3,'institution','Solsikken','dagtilbud')", Ppr, Skole, Boernehave);
        Leder = await Medarbejder("ppr-leder", "Inger Odgaard", Rolle.PprLeder, [Ppr.Vaerdi, SubjektId.Ledelse(Ppr).Vaerdi]);
        Psykolog = await Medarbejder("ppr1", "Jakob Palm", Rolle.Psykolog, [Ppr.Vaerdi]);
        Tale = await Medarbejder("tale1", "Signe Wolff", Rolle.Psykolog, [Ppr.Vaerdi]);
        Skoleleder = await Medarbejder("skole-leder", "Anders Kjær", Rolle.Skoleleder, [Skole.Vaerdi, SubjektId.Ledelse(Skole).Vaerdi]);
    }

    public ValueTask DisposeAsync() => Vaert.DisposeAsync();

    public Task Sql(string sql, params object?[] parametre) => Fundament.Sql.Kommando(Vaert.Datakilder[Datakilder.Fundament], sql, parametre).Udfoer();

    public Task<T?> Skalar<T>(string skema, string sql, params object?[] parametre) => Fundament.Sql.Kommando(Vaert.Datakilder[skema], sql, parametre).Skalar<T>();

    /// <summary>A child with two who hold custody, in the grundområde G1.</summary>
    public async Task<(BorgerId Barn, BorgerId Mor, BorgerId Far)> Familie()
    {
        var (barn, mor, far) = (BorgerId.Ny(), BorgerId.Ny(), BorgerId.Ny());
        var kilde = Vaert.Datakilder["borger"];
        foreach (var (id, navn) in new[] { (barn, "Noah"), (mor, "Mie"), (far, "Finn") })
        {
            await Fundament.Sql.Kommando(kilde, "insert into borger.person(borger_id, foedselsdato, ufoedt, registreret, bruger, begrundelse) values ($1,$2,false,$3,$1,'prøve')", id, id == barn ? new LocalDate(2017, 4, 1) : new LocalDate(1988, 4, 1), Nu).Udfoer();
            await Fundament.Sql.Kommando(kilde, "insert into borger.navn(id, borger_id, fornavne, efternavn, soegenavn, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,'Lund','lund','2000-01-01',$4,$2,'prøve')", Id.Ny(), id, navn, Nu).Udfoer();
        }

        await Fundament.Sql.Kommando(kilde, "insert into borger.foraeldremyndighed(id, borger_id, indehaver_id, medindehaver_id, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,$4,'2017-04-01',$5,$2,'prøve')", Id.Ny(), barn, mor, far, Nu).Udfoer();
        await Fundament.Sql.Kommando(kilde, "insert into borger.adresse(id, borger_id, vej, postnr, by, grundomraade, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,'Vejen 1','4000','By','G1','2017-04-01',$3,$2,'prøve')", Id.Ny(), barn, Nu).Udfoer();
        return (barn, mor, far);
    }

    /// <summary>Publishes as Dagtilbud would, and delivers until quiet; only our own failures count.</summary>
    public async Task Send(IBesked b, string fra = "dagtilbud")
    {
        using var tid = Ur.Paa(Nu);
        var typer = Vaert.Services.GetRequiredService<Beskedtyper>();
        await Fundament.Sql.Kommando(Vaert.Datakilder[fra], $"select besked.udgiv($1,$2,$3,$4,'{fra}',$5,$6,$7,$8,$9)",
            typer.Navn(b.GetType()), b.Noegle, b.Borger is { } barn ? barn : DBNull.Value, b.Faktum, Beskedtyper.ErOffentlig(b.GetType()), new Jsonb(Json.Skriv(b)), b.Gaelder, Nu, Guid.NewGuid()).Udfoer();
        await Vaert.Services.GetRequiredService<Leveringstjeneste>().TilStille(false, TimeSpan.FromMinutes(3));
        Assert.Null(await Skalar<string>(Datakilder.Fundament, "select string_agg(s.fejl, '; ') from besked.spaerring s join besked.modtager m on m.id = s.modtager where m.navn = 'ppr'"));
    }

    /// <summary>The latest message of this type with the key, if any.</summary>
    public async Task<T?> Udgivet<T>(Guid? noegle = null) where T : class, IBesked
    {
        var typer = Vaert.Services.GetRequiredService<Beskedtyper>();
        var json = await Skalar<string>(Datakilder.Fundament, "select indhold::text from besked.besked where type = $1 and ($2::uuid is null or noegle = $2) order by nr desc limit 1", typer.Navn(typeof(T)), noegle is { } n ? n : DBNull.Value);
        return json is null ? null : (T?)typer.Laes(typer.Navn(typeof(T)), json);
    }

    internal async Task<T?> Hent<T>(IId id) where T : Aggregat
    {
        await using var scope = Vaert.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PprDb>().Hent<T>(id);
    }

    public async Task<bool> Ser(Bruger bruger, BorgerId barn) => (await Adgang.Synlige(Vaert.Datakilder["ppr"], bruger, [barn], Nu)).Contains(barn);

    /// <summary>The open clock of a rule about the child: its deadline.</summary>
    public Task<DateTime> Frist(string regel, BorgerId barn) => Skalar<DateTime>("ppr", "select udloeb from frist.opgave_v where regel = $1 and borger_id = $2 and lukket is null", regel, barn);

    public Task<long> AabneFrister(string regel, BorgerId barn) => Skalar<long>("ppr", "select count(*) from frist.opgave_v where regel = $1 and borger_id = $2 and lukket is null", regel, barn);

    public IndstillingOverdraget Overdraget(BorgerId barn, IReadOnlyList<BorgerId> samtykke, EnhedId? enhed = null, Enhedsart art = Enhedsart.Skole) => new(FaktumId.Ny(), Nu, barn, new(Id.Ny()), enhed ?? Skole, art, Skoleleder.Id,
        "Hvordan hjælper vi ham i timerne?", "Faste pladser, pauser", "De ser ham trist", "Jeg kan ikke følge med", OensketHjaelp.Vurdering, Dag, samtykke, "Samtykke til indstilling");

    /// <summary>Referred, triaged to assessment and given to the psychologist.</summary>
    public async Task<(BorgerId Barn, PpvId Ppv, IndstillingId Indstilling)> Vurdering(EnhedId? enhed = null, Enhedsart art = Enhedsart.Skole)
    {
        var (barn, mor, far) = await Familie();
        var b = Overdraget(barn, [mor, far], enhed, art);
        await Send(b);
        await Vaert.Koer(new TriagerIndstilling(b.Indstilling, Triage.Vurdering, Prioritet.Hoej, null, 1), Leder);
        await Vaert.Koer(new TildelIndstilling(b.Indstilling, Psykolog.Id, Faggruppe.Psykolog, 2), Leder);
        return (barn, (await Hent<Indstilling>(b.Indstilling))!.PpvId, b.Indstilling);
    }

    /// <summary>An assessment concluded with so many hours.</summary>
    internal async Task<(BorgerId Barn, Ppv Ppv)> Afsluttet(decimal timer, Specialtilbud? tilbud)
    {
        var (barn, id, _) = await Vurdering();
        await Vaert.Koer(new SkrivDel(id, (await Hent<Ppv>(id))!.Dele[0].Id, "Han er glad for dyr"), Psykolog);
        await Vaert.Koer(new AfslutPpv(id, "Han har brug for ro", "Giv ham en fast plads", timer, tilbud, "Jeg vil gerne sidde ved vinduet", null, 3), Psykolog);
        return (barn, (await Hent<Ppv>(id))!);
    }

    internal AfgoerVisitation Bevilling(VisitationId id, Specialtilbud tilbud, decimal timer, int version = 1, decimal? pris = null) => new(id, Visitationsudfald.Bevilget, tilbud, timer, null, Dag,
        [Visitationskriterier.Standard.For(tilbud)[0]], "Han kan ikke følge med uden", "Han deltager i fælles timer", 3, 7, "Timerne trappes ned fra påske", Dag.PlusMonths(12), pris, version, Specialregler.ErKommunens(tilbud) ? "Kan ikke vente" : null);

    internal static Afvisning Afvist(Svar svar) => Assert.IsType<Svar.Afvist>(svar).Afvisning;

    internal async Task<string?> FeltFor(object kommando, Bruger bruger) => Afvist(await Vaert.Proev(kommando, bruger)).Mangler[0].Felt;

    internal async Task<string> TekstFor(object kommando, Bruger bruger) => string.Join(' ', Afvist(await Vaert.Proev(kommando, bruger)).Mangler.Select(m => m.Tekst));

    private async Task<Bruger> Medarbejder(string brugernavn, string navn, Rolle rolle, Guid[] subjekter)
    {
        var id = Id.Ny();
        await Sql("insert into organisation.medarbejder(id, brugernavn, navn, titel) values ($1,$2,$3,$4)", id, brugernavn, navn, rolle.ToString());
        await Sql("insert into organisation.rolle(medarbejder_id, rolle) values ($1,$2)", id, rolle.ToString());
        await Sql("insert into organisation.subjekt(medarbejder_id, subjekt_id) select $1, s from unnest($2::uuid[]) s", id, subjekter.Append(id).ToArray());
        return (await Vaert.Services.GetRequiredService<Organisation>().Find(brugernavn, Nu))!;
    }
}
