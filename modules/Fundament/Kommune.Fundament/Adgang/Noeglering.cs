using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// The keys that protect sign-in cookies and forms, kept in the database so that all hosts share them and a container needs no
/// disk. ASP.NET asks for them synchronously, once a day.
/// </summary>
public sealed class Noeglering(Datakilder kilder) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var k = kilder[Datakilder.Fundament].CreateCommand("select xml from adgang.noeglering order by registreret");
        using var r = k.ExecuteReader();
        var noegler = new List<XElement>();
        while (r.Read())
        {
            noegler.Add(XElement.Parse(r.GetString(0)));
        }

        return noegler;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var k = kilder[Datakilder.Fundament].CreateCommand("insert into adgang.noeglering(navn, xml) values ($1, $2)");
        k.Parameters.Add(new NpgsqlParameter { Value = friendlyName });
        k.Parameters.Add(new NpgsqlParameter { Value = element.ToString(SaveOptions.DisableFormatting) });
        k.ExecuteNonQuery();
    }
}
