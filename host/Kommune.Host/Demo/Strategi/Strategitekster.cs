using Kommune.Fundament;
using Kommune.Styring;

namespace Kommune.Host.Demo;

/// <param name="Vision">Its number in the strategy, from 0.</param>
/// <param name="Leder">Who leads the department that sets it; none: it is shared, and the director's.</param>
internal sealed record Demomaal(int Vision, string? Leder, string Titel, string Goer, string Indsatser, string Tegn, params string[] Indikatorer);

/// <summary>
/// The words of two strategies: the one of 2016 with five visions towards the citizens and five towards the organisation, its six goals
/// of the partnership and its four departments; and the one that runs now.
/// </summary>
internal static class Strategitekster
{
    public const string Mission2016 = "I samspil med borgerne skaber vi den bedst mulige trivsel og udvikling hos børn, unge og familier.";

    public static readonly IReadOnlyList<(string Navn, Visionsretning Retning, string Tekst, string? Delmaal)> Visioner2016 =
    [
        ("En tidlig og forebyggende indsats", Visionsretning.Borgere, "Vi sikrer en tidlig opsporing og sætter ind med forebyggende indsatser, så børn og familiers vanskeligheder ikke får lov til at vokse.", string.Join('\n',
            "Flere socialt udsatte børn og unge opspores på et tidligt tidspunkt i problemudviklingen.",
            "Flere socialt udsatte børn og unge modtager virksom støtte tidligere i problemudviklingen.",
            "Flere indsatser for socialt udsatte børn og unge har fokus på at styrke familie og netværk.",
            "Flere socialt udsatte børn og unge får mulighed for et normalt hverdagsliv: flere støttes i et hverdagsmiljø.",
            "Institutionsanbringelser bruges som korte, målrettede og behandlende foranstaltninger: færre langvarige.",
            "Flere socialt udsatte børn og unge sikres læring: flere støttes i skolegang og uddannelse.")),
        ("Kvalitet i opgaveløsningen", Visionsretning.Borgere, "Gennem et personligt ansvar for vores opgaver, et højt fagligt niveau og en refleksiv praksis sikrer vi høj kvalitet.", null),
        ("Tværgående samarbejde", Visionsretning.Borgere, "Vi er insisterende i det tværfaglige samarbejde.", null),
        ("Nytænkning af indsatsen", Visionsretning.Borgere, "Vi sikrer en løbende tilpasning af vores indsatser, så vi kan møde den enkelte familie med den rette støtte og dermed bidrage til, at barnet får et liv med så almindelige opvækstvilkår som muligt.", null),
        ("Medbestemmelse", Visionsretning.Borgere, "Barnet og familien oplever at have indflydelse og medbestemmelse på sit eget liv, fordi vi systematisk inddrager barnet, familien og det øvrige netværk.", null),
        ("Helhed og sammenhæng", Visionsretning.Organisation, "Børn og Familie er ét hold, der samarbejder på tværs for at skabe helhed og sammenhæng i opgaveløsningen.", null),
        ("Professionel ledelse", Visionsretning.Organisation, "Lederne i Børn og Familie sikrer fælles retning, koordinerer ansvar og roller og medvirker til at skabe engagement og begejstring omkring vores fælles mål.", null),
        ("Social kapital", Visionsretning.Organisation, "Gennem tillid, retfærdighed og samarbejde styrker vi de sociale og faglige relationer til gavn for helheden.", null),
        ("Dokumenteret effekt", Visionsretning.Organisation, "Vi vil målrettet og systematisk anvende den aktuelt bedste viden til gavn for det enkelte barn og den enkelte familie og løbende dokumentere udbyttet af indsatsen.", null),
        ("Økonomisk balance i et udviklingsperspektiv", Visionsretning.Organisation, "I Børn og Familie er der økonomisk ansvarlighed på alle niveauer, hvor økonomi og faglighed balanceres, så der skabes økonomisk råderum for udvikling af nye indsatser.", null),
    ];

    public static readonly IReadOnlyList<Demomaal> Maal2016 =
    [
        new(0, "ppr-leder", "PPR er til stede i dagtilbud hver måned", "Faste månedlige besøg i stedet for kun henvendelser", "Sparring og åben rådgivning", "Færre indstillinger uden forudgående sparring"),
        new(0, "udfoerer-chef", "Forebyggende tilbud uden ventetid", "To familiebehandlere er flyttet til det forebyggende", "Åben rådgivning, forældrekursus", "Ingen venter over 14 dage"),
        new(0, "afd-leder", "Fremskudte rådgivere på alle skoler", "Seks rådgivere har fast kontordag på skolerne", "Fremskudt rådgivning, mindre indsats", "Flere underretninger kommer, mens barnet er yngre"),
        new(0, "kris-leder", "Hvert barn har en plan den første uge", "Børnerådgiveren taler med barnet inden tre dage", "Samtaler, leg, kontakt til skole og dagtilbud", "Alle børn har en plan"),
        new(1, "ppr-leder", "En vurdering kan læses af forældrene", "Fælles skabelon uden fagudtryk", "Kollegial læsning af hver tiende vurdering", "Forældrene siger, at de forstod den"),
        new(1, "udfoerer-chef", "Udviklingsprofilen bruges i alle forløb", "Profil ved start, midtvejs og slut", "Udviklingsprofil, statusrapporter", "Ni af ti forløb har en måling"),
        new(1, "afd-leder", "Underretninger vurderes inden 24 timer", "Daglig vagt og fast morgenmøde", "Modtagelse og vagt", "Alle er vurderet til tiden"),
        new(1, "kris-leder", "Samme kvalitet døgnet rundt", "Nattevagten har børnefaglig baggrund", "Efteruddannelse", "Ingen ophold uden børnesamtale"),
        new(2, "ppr-leder", "Fælles møder om bekymring", "PPR deltager i skolernes tværfaglige møder", "Tværfaglige møder", "Alle skoler har faste møder"),
        new(2, "udfoerer-chef", "Myndighed ved, hvordan det går", "Statusrapport en uge før opfølgningen", "Statusrapporter", "Rapporten er der til tiden"),
        new(2, "afd-leder", "Den, der underretter, får svar", "Kvittering samme dag og tilbagemelding efter afgørelsen", "Kvittering og tilbagemelding", "Alle fagpersoner har fået svar"),
        new(2, "kris-leder", "Ingen falder mellem to kommuner", "Fast kontakt ved ind- og udflytning", "Overleveringssamtaler", "Overlevering ved alle udflytninger"),
        new(3, "ppr-leder", "Mere støtte i den almindelige klasse", "Co-teaching frem for enkelttimer", "Co-teaching, vejledning", "Flere bliver i distriktsskolen"),
        new(3, "udfoerer-chef", "Intensiv støtte i stedet for anbringelse", "Nyt tilbud i hjemmet, også aften og weekend", "Intensiv familiebehandling", "Halvdelen undgår anbringelse"),
        new(3, "afd-leder", "Altid en vej ned ad trappen", "Hver bevilling har en plan for nedtrapning", "Indsatstrappen", "Flere går ned end op"),
        new(3, "kris-leder", "Familien får hjælp, også efter opholdet", "Udslusning i egen bolig i tre måneder", "Efterværn", "Færre vender tilbage"),
        new(4, "ppr-leder", "Barnets egne ord står i vurderingen", "Samtale med barnet i hver vurdering", "Børnesamtaler", "Barnets ord er med i alle"),
        new(4, "udfoerer-chef", "Familien sætter selv målene", "Første møde handler om familiens mål", "Familiemøder", "Familien kan sige målene"),
        new(4, "afd-leder", "Samtale med barnet før hver afgørelse", "Samtalen er lagt ind i sagsgangen", "Børnesamtaler, bisidder", "Samtalen er holdt i alle sager"),
        new(4, "kris-leder", "Børnene er med til at bestemme hverdagen", "Børnemøde hver uge", "Børnemøder", "Børnene kan nævne noget, de har ændret"),
        new(5, null, "Fælles ledermøde hver måned", "Alle afdelinger gennemgår sager på tværs", "Fælles ledermøde", "Mødet holdes elleve gange om året"),
        new(6, null, "Alle ledere har taget den fælles uddannelse", "To hold om året", "Lederuddannelse", "Alle ledere er færdige i 2017"),
        new(7, null, "Social kapital måles og følges op", "Måling hvert andet år og dialog i teams", "Trivselsmåling, dialogmøder", "Højere score i alle afdelinger"),
        new(8, null, "Få, præcise mål i alle handleplaner", "Skabelon med højst tre mål", "Handleplaner, Udviklingsprofil", "Målene kan måles i hver plan"),
        new(9, null, "Hver bevilling har en pris og en slutdato", "Økonomien er med på visitationsmødet", "Månedlig opfølgning", "Rammen holder, og der er råd til nyt"),
    ];

    public const string MissionNu = "Alle børn skal høre til, trives og lære, tæt på den hverdag, de andre børn har.";

    public static readonly IReadOnlyList<(string Navn, Visionsretning Retning, string Tekst, string? Delmaal)> VisionerNu =
    [
        ("Hjælp, før det bliver svært", Visionsretning.Borgere, "Vi ser bekymringen tidligt og handler på den dér, hvor barnet er.", null),
        ("Barnet først", Visionsretning.Borgere, "Barnets egne ord er med i alt, vi beslutter.", null),
        ("Tættere på almen", Visionsretning.Borgere, "Hver indsats har en vej tilbage til den almindelige hverdag.", null),
        ("Vi holder det, vi lover", Visionsretning.Organisation, "Frister bliver holdt, og den, der venter, får besked.", null),
        ("Råd til det, der virker", Visionsretning.Organisation, "Vi bruger pengene dér, hvor vi kan se en virkning.", null),
    ];

    public static readonly IReadOnlyList<Demomaal> MaalNu =
    [
        new(0, "afd-leder", "Flere bekymringer løses uden undersøgelse", "Forebyggende rådgivere i alle institutioner", "Fremskudt rådgivning, mindre indsats", "Færre gentagne underretninger", "underretninger", "gentagne-underretninger"),
        new(0, "ppr-leder", "Sparring inden 14 dage", "Fast ugentlig tid i hvert distrikt", "Sparring", "Ingen venter over 14 dage"),
        new(0, "dagtilbud-chef", "Alle stuer har haft to trivselsrunder", "Runden er lagt fast i årshjulet", "Trivselsvurdering, BAL", "Alle stuer er vurderet to gange om året", "trivsel"),
        new(1, "afd-leder", "Samtale med barnet før afgørelsen", "Udkastet viser, når samtalen mangler", "Børnesamtaler, bisidder", "65 procent er landets tal; vi vil have alle", "samtale-foer-afgoerelse"),
        new(1, "udfoerer-chef", "Børnene siger selv, om det hjælper", "Barnets egen vurdering ved hver måling", "Udviklingsprofil", "Barnets vurdering er med i ni af ti målinger", "barnets-vurdering"),
        new(2, "udfoerer-chef", "Flere går et trin ned", "Nedtrapning aftales ved start", "Familiebehandling, kontaktperson", "Flere ned end op på trappen", "trin-ned"),
        new(2, "ppr-leder", "Flere bliver i distriktsskolen", "Støtte i klassen prøves først", "Co-teaching, fleksible tilbud", "Færre nye i specialklasse"),
        new(3, "afd-leder", "Underretninger vurderet inden 24 timer", "Vagt alle dage og opslag om frister", "Modtagelse og vagt", "Alle er vurderet inden 24 timer", "vurderet-24-timer"),
        new(4, null, "Hver indsats bliver fulgt op til tiden", "Fristerne står i »I dag« hos den, der har dem", "Opfølgning", "Ingen opfølgning er overskredet", "opfoelgning-til-tiden"),
        new(2, "afd-leder", "Hver anbringelse har en plan for vejen hjem", "Vejen hjem er et fast punkt ved opfølgningen", "Indsatstrappen, netværksmøder", "Færre langvarige anbringelser", "anbringelseslaengde"),
    ];

    public static readonly IReadOnlyList<(Statusbeslutning Beslutning, string Begrundelse)> Status =
    [
        (Statusbeslutning.Fortsaet, "Rådgiverne er i gang i alle distrikter, og færre underretninger kommer igen."),
        (Statusbeslutning.Aendr, "Samtalen holdes, men for sent. Den flyttes frem, før udkastet skrives."),
        (Statusbeslutning.Fortsaet, "Flere går ned end op. Vejen hjem er blevet et fast punkt."),
        (Statusbeslutning.Fortsaet, "Fristerne holder i de fleste uger, og vi ved, hvor de ikke gør."),
        (Statusbeslutning.Stop, "Er blevet en del af driften og følges i økonomiopfølgningen."),
    ];
}
