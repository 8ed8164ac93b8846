using Kommune.Myndighed;

namespace Kommune.Host.Demo;

internal sealed record Temamaal(string Tekst, int Fra, int Til, string HvemGoerHvad);

/// <summary>What a story is about, in the words that its people would use.</summary>
internal sealed record Tema(string Navn, int FraAlder, int TilAlder, string[] Bekymringer, string Konklusion, string Ressourcer, string Udfordringer, Temamaal[] Maal, string VejenTilbage, string Begrundelse, string[] BarnetsOrd, bool Overgreb = false)
{
    public static IReadOnlyList<Tema> Alle { get; } =
    [
        new("Uro derhjemme", 3, 12,
            [
                "Barnet er ked af at blive hentet og siger, at der bliver råbt om aftenen. Det er tredje gang på to uger.",
                "Far og mor skændes højt ved aflevering. Barnet gemmer sig og vil ikke slippe os.",
                "Barnet fortæller, at mor græder om natten, og at det selv laver morgenmad til de små.",
            ],
            "Barnet lever med mange konflikter og påtager sig voksnes ansvar. Forældrene vil gerne have hjælp og kan se, hvad det gør ved barnet.",
            "Knytter sig let til voksne, er nysgerrig og har en bedste veninde.", "Vågner om natten, er på vagt og har svært ved at lege, når der er uro.",
            [new("Barnet sover hele natten i egen seng", 3, 8, "Forældrene holder fast aftenritual; familiebehandleren øver det med dem"), new("Forældrene løser uenighed uden at råbe, når børnene er hjemme", 2, 7, "Forældrene bruger stop-tegnet; familiebehandleren taler det igennem hver uge")],
            "Når familien har haft to måneder uden optrin, trappes besøgene ned til hver anden uge og slutter med tre opringninger. Børnehaven holder øje.",
            "Konflikterne i hjemmet går ud over barnets søvn og trivsel. Støtte hjemme kan bryde mønsteret, mens begge forældre er motiverede.",
            ["Jeg vil gerne have, at de taler lavt om aftenen.", "Det er rart, når mormor er der.", "Jeg passer på lillebror, når de råber."]),
        new("For meget fravær", 7, 17,
            [
                "Eleven har været væk 31 dage siden sommerferien. Hjemmet svarer ikke på opkald.",
                "Eleven møder sent, sover i timerne og har ikke mad med. Det har stået på hele efteråret.",
                "Eleven er holdt op med at komme efter at være blevet uvenner med klassen. Forældrene er rådvilde.",
            ],
            "Fraværet hænger sammen med uro i hjemmet og ensomhed i klassen. Der er brug for en voksen, der kan få hverdagen i gang igen sammen med skolen.",
            "God til matematik og til at tegne. Holder af sin farfar.", "Døgnrytmen er vendt, og der er ingen venner i klassen tilbage.",
            [new("Er i skole mindst fire dage om ugen", 2, 8, "Kontaktpersonen henter de første uger; skolen har én fast voksen"), new("Har en ven at være sammen med i fritiden", 1, 6, "Familien finder en fritidsaktivitet; kontaktpersonen går med de første gange")],
            "Når fremmødet har været over 90 procent i to måneder, overtager skolens trivselsvejleder, og kontakten slutter over seks uger.",
            "Uden støtte vil fraværet blive ved, og den unge mister tilknytningen til skole og kammerater.",
            ["Jeg gider godt i skole, hvis der er en, jeg kan sidde ved siden af.", "De voksne tror, jeg er doven. Det er jeg ikke.", "Det hjælper, når han henter mig."]),
        new("Brudt familie", 4, 14,
            [
                "Barnet er splittet mellem forældrene efter skilsmissen og siger, at det ikke tør sige noget til nogen af dem.",
                "Mor ringer grædende: hun kan ikke få far til at aflevere til tiden, og barnet er begyndt at tisse i sengen.",
                "Barnet har ondt i maven hver fredag, når det skal til den anden forælder.",
            ],
            "Barnet er i klemme mellem forældre, der ikke kan samarbejde. Begge er gode nok hver for sig, men har brug for hjælp til at holde barnet ude af det.",
            "Sætter ord på følelser og er glad for begge sine forældre.", "Ondt i maven ved skift, og bange for at svigte den ene.",
            [new("Kan glæde sig til begge sine hjem", 3, 8, "Forældrene aftaler skift på skrift; samtaler med barnet hver anden uge")],
            "Når tre skift i træk er gået godt, holdes en sidste samtale med begge forældre, og børnegruppen i skolen tager over.",
            "Forældrenes konflikt belaster barnet i hverdagen. Et afgrænset forløb kan give dem en måde at samarbejde på.",
            ["Jeg vil ikke være postbud.", "Det er bedst, når de ikke taler om hinanden.", "Mandag er den bedste dag."]),
        new("Omsorgssvigt", 0, 10,
            [
                "Barnet kommer uden rent tøj og mad for fjerde gang. Mor virker påvirket ved aflevering.",
                "Sundhedsplejersken er ikke blevet lukket ind tre gange. Ved sidste besøg var der koldt og ingen mad.",
                "Naboen hører barnet græde i timevis og har set det alene på altanen om aftenen.",
            ],
            "Barnets grundlæggende behov bliver ikke dækket stabilt. Der er et misbrug, som forælderen selv har fortalt om. Netværket er villigt til at hjælpe.",
            "Søger trøst hos mormor og er sund og stærk.", "Under middel i vækst, mange infektioner, reagerer ikke, når mor går.",
            [new("Får mad, søvn og rent tøj hver dag", 2, 9, "Plejeforældrene eller mormor står for hverdagen; mor deltager i spisning to gange om ugen"), new("Mor er ædru, når hun er sammen med barnet", 2, 8, "Mor følger behandling; støttepersonen er med til samvær")],
            "Når mor har gennemført behandling og haft seks måneders stabilt samvær, øges overnatninger hjemme gradvist med støtte i hjemmet.",
            "Barnet får ikke dækket sine helt grundlæggende behov hjemme, og mindre indgribende støtte er prøvet eller ikke tilstrækkelig.",
            ["Mormor laver pandekager.", "Jeg vil gerne sove hos mormor.", "Mor er sød, når hun ikke er træt."]),
        new("Vold i hjemmet", 4, 15,
            [
                "Barnet har et blåt mærke på overarmen og siger, at det var far, der tog fat.",
                "Eleven viste sin lærer mærker på ryggen og bad hende om ikke at sige det til nogen.",
            ],
            "Der er brugt vold som straf. Forælderen erkender det og er begyndt i behandling. Barnet er bange, men vil gerne hjem.",
            "Åben over for sin lærer, god til at sige fra over for kammerater.", "Fryser, når voksne hæver stemmen.",
            [new("Er tryg ved at være alene med begge forældre", 2, 8, "Far går i behandling; familiebehandleren er hjemme tre gange om ugen")],
            "Når der har været tre måneder uden vold og barnet selv siger, at det er trygt, går støtten ned til ugentlig opfølgning og slutter efter et halvt år.",
            "Barnet har været udsat for vold. Støtten skal sikre barnet og hjælpe forælderen til at være far uden vold.",
            ["Jeg vil gerne hjem, hvis han ikke bliver vred.", "Min lærer er den eneste, jeg har sagt det til.", "Det er bedre nu."], Overgreb: true),
        new("Ung på vej ud", 13, 17,
            [
                "Den unge ryger hash hver dag og har fået nye, ældre venner. Mor er bange for, hvad hun finder på værelset.",
                "Politiet har kørt den unge hjem to nætter i træk. Faren ved ikke, hvad han skal gøre.",
                "SSP: den unge er med i en gruppe, der er sigtet for indbrud.",
            ],
            "Den unge er uden skole og har et forbrug, der styrer dagen. Forældrene er magtesløse, og den unge siger selv, at det er gået for vidt.",
            "Vil være mekaniker. Har passet et fritidsjob i et år.", "Dagligt forbrug, ingen døgnrytme, gæld til kammerater.",
            [new("Ryger ikke på hverdage", 1, 8, "Den unge går i rusmiddelbehandling; mentoren følger med"), new("Er i gang med 9. klasse eller en praktik", 2, 8, "Ungevejlederen finder en plads; forældrene står op samtidig")],
            "Når skole eller praktik har holdt i tre måneder, bliver kontakten ugentlig og slutter, når den unge selv har nogen at ringe til.",
            "Den unge er ved at miste fodfæstet i skole og familie. En tæt voksen kan hjælpe, mens motivationen er der.",
            ["Jeg gider ikke sidde i en rundkreds.", "Hvis jeg får en praktikplads, så stopper jeg.", "Han gider mig faktisk."]),
    ];

    /// <summary>The texts of an examination on this theme.</summary>
    public Undersoegelsestekst[] Undersoegelse() =>
    [
        new(Undersoegelsesfelt.UdviklingRessourcer, Ressourcer), new(Undersoegelsesfelt.UdviklingUdfordringer, Udfordringer),
        new(Undersoegelsesfelt.Netvaerk, "Netværket har været samlet og vil gerne hjælpe med afhentning og weekender."), new(Undersoegelsesfelt.Konklusion, Konklusion),
        new(Undersoegelsesfelt.IkkeRelevant, "Familie, skole, sundhed og fritid er beskrevet under udvikling, hvor de hænger sammen med bekymringen; der er intet andet at bemærke."),
    ];
}
