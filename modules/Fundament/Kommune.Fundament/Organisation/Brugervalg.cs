namespace Kommune.Fundament;

/// <summary>What employees choose for themselves: whether single keys are shortcuts (WCAG 2.1.4).</summary>
public sealed class Brugervalg(Datakilder datakilder)
{
    public async Task<bool> Genveje(MedarbejderId bruger, CancellationToken ct = default) =>
        (await Sql.Kommando(datakilder[Datakilder.Fundament], "select genveje from organisation.brugervalg where medarbejder_id = $1", bruger).Liste(r => r.GetBoolean(0), ct)) is not [false];

    public Task SaetGenveje(MedarbejderId bruger, bool til, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "insert into organisation.brugervalg(medarbejder_id, genveje) values ($1, $2) on conflict (medarbejder_id) do update set genveje = excluded.genveje", bruger, til).Udfoer(ct);
}
