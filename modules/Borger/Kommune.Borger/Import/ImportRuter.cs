using Kommune.Fundament;

namespace Kommune.Borger;

internal static class ImportRuter
{
    public static readonly Rute Oversigt = new("/borger/import");

    public static Rute Vis(Guid id) => new($"/borger/import/{id}");
    public static Rute Rapport(Guid id) => new($"/borger/import/{id}/rapport.csv");
}
