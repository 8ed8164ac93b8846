using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA6: the secret address of an employee's calendar. A program that reads calendars cannot sign in, so the address is the key.</summary>
internal sealed class Kalenderadgang
{
    public required MedarbejderId MedarbejderId { get; init; }
    public required string Noegle { get; set; }
    public required Instant Lavet { get; set; }
}
