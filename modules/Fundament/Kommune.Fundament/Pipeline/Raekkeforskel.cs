using Microsoft.EntityFrameworkCore;

namespace Kommune.Fundament;

/// <summary>Turns read-model rows before and after into inserts, updates and deletes. Unchanged rows cost nothing.</summary>
internal static class Raekkeforskel
{
    public static void Anvend(ModulDb db, IReadOnlyList<object> foer, IReadOnlyList<object> efter)
    {
        var gamle = foer.ToDictionary(r => Noegle(db, r));
        foreach (var ny in efter)
        {
            var noegle = Noegle(db, ny);
            if (!gamle.Remove(noegle, out var gammel))
            {
                Slip(db, noegle);
                db.Entry(ny).State = EntityState.Added;
            }
            else if (!gammel.Equals(ny))
            {
                Slip(db, noegle);
                db.Entry(ny).State = EntityState.Modified;
            }
        }

        foreach (var (noegle, fjernet) in gamle)
        {
            Slip(db, noegle);
            db.Entry(fjernet).State = EntityState.Deleted;
        }
    }

    /// <summary>A row that the handler happened to load is tracked already; the derived one replaces it.</summary>
    private static void Slip(ModulDb db, string noegle)
    {
        foreach (var e in db.ChangeTracker.Entries().Where(e => Noegle(db, e.Entity) == noegle).ToArray())
        {
            e.State = EntityState.Detached;
        }
    }

    public static string Noegle(ModulDb db, object raekke)
    {
        var type = db.Model.FindEntityType(raekke.GetType()) ?? throw new InvalidOperationException($"{raekke.GetType().Name} is no table of {db.GetType().Name}.");
        return type.Name + "/" + string.Join('/', type.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!.GetValue(raekke)));
    }
}
