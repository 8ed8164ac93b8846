using Kommune.Fundament;
using Microsoft.AspNetCore.Http;

namespace Kommune.Myndighed;

/// <summary>
/// One form with several ways on (decide, save, send to the leader, show the letter): the button that was pressed says which
/// command the same fields become. What is refused comes back to the fields of this one.
/// </summary>
/// <param name="vej">The form of the pressed button; null when nothing is to be run, only shown.</param>
internal sealed class Flervejsformular(string navn, Type kommando, Func<IFormCollection> form, Func<string, Formular?> vej, Func<Flervejsformular, Task> vis) : Formular(navn, kommando, () => Task.CompletedTask)
{
    public const string Knap = "Vej";

    public override async Task Send()
    {
        var f = form();
        if (vej(f[Knap].ToString()) is { } valgt)
        {
            valgt.Modtag(f);
            await valgt.Send();
            Afvis(valgt.Fejl, valgt.IOrden);
            if (valgt.Konflikt is { } konflikt)
            {
                MeldKonflikt(konflikt);
            }
            else if (valgt.Fejl.Count == 0)
            {
                return;     // done: what was typed is stored, and no draft of it is left behind
            }
        }

        await vis(this);
    }
}
