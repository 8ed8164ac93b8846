using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>The whole log read anew: what is kept here is thrown away and comes again, and every figure must be the same to the last digit.</summary>
internal sealed class Genafspilning
{
    public Guid Id { get; set; }
    public Instant Bestilt { get; set; }
    public MedarbejderId Bruger { get; set; }

    /// <summary>The last number of the log that is in.</summary>
    public long Naaet { get; set; }

    /// <summary>The log's end when it began; 0 until it has.</summary>
    public long Maal { get; set; }
    public long Antal { get; set; }
    public Instant? Faerdig { get; set; }

    public int Procent => Faerdig is not null ? 100 : Maal == 0 ? 0 : (int)Math.Min(99, Naaet * 100 / Maal);
}
