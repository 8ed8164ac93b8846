namespace Kommune.Host.Demo;

/// <summary>What a referral is about, in the words of those who write it.</summary>
internal sealed record Pprtema(bool Skole, string Spoergsmaal, string Forsoegt, string Foraeldrene, string Barnet, string Raad, string Del, string Konklusion, string Effekt)
{
    public static IReadOnlyList<Pprtema> Alle { get; } =
    [
        new(false, "Hvordan kan vi hjælpe barnet ind i legen med de andre?", "Små legegrupper to gange om ugen og en fast voksen om formiddagen. Det hjælper, så længe den voksne er der.",
            "Vi ser det samme hjemme, når der er gæster.", "Jeg vil gerne være hunden i legen.",
            "Begynd legen sammen med barnet, giv det en rolle, og bliv ti minutter. Gør det hver dag på samme tid i seks uger, og se derefter på det sammen.",
            "Set i leg to gange. Barnet følger nøje med og går til, når det ved, hvad det skal. Uforudsigelige skift får det til at trække sig.",
            "Barnet har gode forudsætninger og brug for forudsigelighed for at bruge dem. Det er rammen om legen, der skal ændres.", "Er med i leg uden en voksen"),
        new(false, "Vi forstår ikke altid, hvad barnet siger. Hvad skal vi gøre?", "Dialogisk læsning i lille gruppe og billeder ved garderoben. Lidt fremgang.",
            "Hjemme taler vi to sprog, og der er storesøsters ord mest i brug.", "De andre kan godt høre mig, når jeg råber.",
            "Gentag det, barnet siger, i en hel sætning. Brug billeder ved skift. Tal med forældrene om at læse på det sprog, de er bedst til.",
            "Udtalen er sen, forståelsen svarer til alderen. Barnet bliver ved, når det ikke bliver forstået.",
            "Barnets sprogforståelse er god. Udtalen følges af talehørelærer, og dagligdagen gives flere billeder.", "Bliver forstået af andre end familien"),
        new(true, "Eleven går i stå i timerne. Er opgaverne for svære, eller er det noget andet?", "Kortere opgaver, fast plads og en pause midt i timen. Det har hjulpet i matematik, ikke i dansk.",
            "Hjemme siger eleven, at det går for hurtigt.", "Jeg kan godt, hvis jeg ved, hvor det slutter.",
            "Giv eleven opgaven i tre dele med et tydeligt slutpunkt, og lad eleven selv vælge rækkefølgen. Pausen skal komme, før eleven går i stå.",
            "Arbejder sikkert og langsomt. Hukommelsen for mundtlige beskeder er kort; med skrift og billeder klarer eleven det samme som klassen.",
            "Eleven lærer som sine jævnaldrende, når beskeder er skriftlige og tiden er kendt. Der er brug for støtte, mens klassen lærer det.", "Gør en opgave færdig i hver time"),
        new(true, "Eleven er i konflikt hver dag. Hvordan får vi ro i klassen?", "Legeaftaler, makkerpar og samtaler efter hver konflikt. Samtalerne har ikke hjulpet.",
            "Vi er kede af det. Hjemme er der ikke konflikter.", "Det er altid mig, de kigger på.",
            "Sæt ind før frikvarteret: en aftale om, hvor eleven går hen, og hvem der er der. Tal ikke om konflikten foran de andre.",
            "Læser situationer hurtigt og forkert, når der er larm. I små grupper er eleven hjælpsom og sjov.",
            "Konflikterne hænger sammen med uoverskuelige frikvarterer. Eleven skal have en voksen i overgangene og klassen en fast struktur.", "Er i frikvarter uden konflikt fire dage om ugen"),
        new(true, "Eleven bliver væk om mandagen og siger næsten intet. Hvad kan skolen gøre?", "Morgenmodtagelse og en voksen til matematik. Fraværet er faldet lidt.",
            "Søndag aften er det værste. Vi ved ikke, om vi skal presse på.", "Hvis jeg kommer, når det er begyndt, kigger alle.",
            "Lad eleven begynde ti minutter før de andre med en kendt voksen. Aftal hvem der ringer søndag aften. Øg langsomt.",
            "Faglig stærk. Bekymringen er størst ved at komme ind i rummet og aftager, når timen er i gang.",
            "Eleven kan være i klassen, når starten er tryg. Der er brug for støtte i overgangene, ikke i fagene.", "Er i skole alle fem dage"),
    ];
}
