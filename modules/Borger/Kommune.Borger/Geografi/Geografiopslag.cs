using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>Where places lie, for other contexts (B5).</summary>
internal sealed class Geografiopslag(Datakilder datakilder) : IGeografi
{
    public async Task<IReadOnlyList<Omraade>> Omraader(CancellationToken ct = default) =>
        await Sql.Kommando(datakilder["borger"], "select kode, navn from borger.grundomraade order by navn, kode").Liste(r => new Omraade(r.GetString(0), r.GetString(1)), ct);

    public async Task<IReadOnlyList<string>> Distrikter(CancellationToken ct = default) =>
        await Sql.Kommando(datakilder["borger"], "select navn from borger.distrikt order by navn, kode").Liste(r => r.GetString(0), ct);
}
