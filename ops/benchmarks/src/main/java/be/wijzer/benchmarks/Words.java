package be.wijzer.benchmarks;

import java.util.List;

/// What residents of Voorbeeldstad say.
final class Words {
    /// Single messages, as most are: short, and not always spelled right.
    static final List<String> MESSAGES = List.of(
            "hallo",
            "goeiemorgen",
            "wat kost een identiteitskaart",
            "hoe vraag ik een reispas aan?",
            "wat moek meebrengen voor een rijbewijs",
            "ik ga verhuizen, wat moet ik doen",
            "waar kan ik een uittreksel uit het strafregister krijgen",
            "hoelang is een kids-id geldig",
            "kheb mijn pas verloren",
            "bedankt",
            "hoeveel kost ne zwembeurt",
            "wanneer wordt het huisvuil opgehaald",
            "kan ik een parkeerkaart voor bewoners aanvragen",
            "ik wil een klacht indienen",
            "wie ben jij",
            "hoe geef ik een geboorte aan",
            "mag ik een boom kappen in mijn tuin",
            "wat kost een trouwboekje",
            "waar is het containerpark",
            "hoe schrijf ik mijn kind in op school",
            "merci he",
            "wat heb ik nodig om te trouwen",
            "er ligt sluikstort in de straat",
            "krijg ik een premie voor zonnepanelen");

    /// Whole conversations, one message after another.
    static final List<List<String>> CONVERSATIONS = List.of(
            List.of("hallo", "wat kost een identiteitskaart", "en hoelang is die geldig", "bedankt"),
            List.of("goeiedag", "ik ga verhuizen", "wat moet ik meebrengen", "merci", "tot ziens"),
            List.of("kheb mijn reispas verloren", "hoeveel kost een nieuwe", "ok"),
            List.of(
                    "ik wil een vraag stellen aan een medewerker",
                    "Jan Peeters",
                    "Mag mijn haag twee meter hoog zijn?",
                    "0470 12 34 56",
                    "ja",
                    "bedankt"),
            List.of("hoe vraag ik een rijbewijs aan", "wat kost dat", "stop", "hallo"),
            List.of("wat is de zin van het leven", "hoe laat rijdt de trein naar Gent", "help", "bedankt"),
            List.of("spreek je ook Frans?", "bonjour, combien coûte une carte d'identité", "merci beaucoup"),
            List.of("ben jij een robot", "wat weet jij over mij", "dag"),
            List.of("hallo", "2", "1", "herhaal dat eens", "bedankt"),
            List.of("hello, how do I register a new address?", "what does it cost", "thank you"),
            List.of("ik wil trouwen", "wat heb ik nodig", "hoelang op voorhand", "dank u wel", "daag"),
            List.of(
                    "waar kan ik terecht voor een uittreksel uit het strafregister",
                    "kost dat iets",
                    "begin opnieuw",
                    "hoe geef ik een geboorte aan"));

    /// Twenty things that one resident says in two seconds.
    static final List<String> HASTE = List.of(
            "hallo",
            "wat kost een identiteitskaart",
            "en een reispas",
            "hoe vraag ik een rijbewijs aan",
            "wat moet ik meebrengen voor een kids-id",
            "ik ga verhuizen",
            "hoelang is een reispas geldig",
            "bedankt",
            "hoe geef ik een geboorte aan",
            "wat heb ik nodig om te trouwen",
            "ben jij een robot",
            "waar kan ik een uittreksel uit het strafregister krijgen",
            "mag ik een boom kappen",
            "merci",
            "kan ik een parkeerkaart aanvragen",
            "wat kost een rijbewijs",
            "kheb mijn pas verloren",
            "wat weet jij over mij",
            "krijg ik een premie voor zonnepanelen",
            "tot ziens");

    private Words() {}
}
