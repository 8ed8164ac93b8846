using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Kommune.Samspil;

/// <summary>A meeting in a calendar: what sort it is and when. No child, no place, no participants: calendars are read on telephones and shared.</summary>
internal sealed record Kalenderpost(MoedeId Id, string Typenavn, Instant Start, int Minutter, bool Aflyst, Instant Rettet);

/// <summary>SA6: RFC 5545, in UTC: lines of at most 75 octets that end in CRLF, and text with its commas escaped.</summary>
internal static class Kalenderfil
{
    private static readonly InstantPattern Tid = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string Skriv(IEnumerable<Kalenderpost> poster, Uri rod)
    {
        var ud = new StringBuilder();
        Linje("BEGIN:VCALENDAR");
        Linje("VERSION:2.0");
        Linje("PRODID:-//Kommune//Samspil//DA");
        Linje("CALSCALE:GREGORIAN");
        Linje("METHOD:PUBLISH");
        foreach (var p in poster)
        {
            Linje("BEGIN:VEVENT");
            Linje($"UID:{p.Id}@{rod.Host}");
            Linje($"DTSTAMP:{Tid.Format(p.Rettet)}");
            Linje($"DTSTART:{Tid.Format(p.Start)}");
            Linje($"DTEND:{Tid.Format(p.Start + Duration.FromMinutes(p.Minutter))}");
            Linje($"SUMMARY:{Tekst(p.Typenavn)}");
            Linje($"URL:{new Uri(rod, SamspilRuter.Moede(p.Id).Sti)}");
            Linje($"STATUS:{(p.Aflyst ? "CANCELLED" : "CONFIRMED")}");
            Linje("CLASS:CONFIDENTIAL");
            Linje("END:VEVENT");
        }

        Linje("END:VCALENDAR");
        return ud.ToString();

        void Linje(string linje) => ud.Append(Fold(linje)).Append("\r\n");
    }

    private static string Tekst(string s) => s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Folded between characters, never inside one: the octets of an æ belong together.</summary>
    internal static string Fold(string linje)
    {
        var (ud, plads) = (new StringBuilder(linje.Length), 75);
        var tegn = StringInfo.GetTextElementEnumerator(linje);
        while (tegn.MoveNext())
        {
            var t = tegn.GetTextElement();
            var fylder = Encoding.UTF8.GetByteCount(t);
            if (fylder > plads)
            {
                ud.Append("\r\n ");
                plads = 74;
            }

            ud.Append(t);
            plads -= fylder;
        }

        return ud.ToString();
    }
}
