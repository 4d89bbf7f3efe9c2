package be.wijzer.forms.interview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// An answer in free words: what was said, without what is only said around it.
final class FreeWords {
    /// A greeting, in any language.
    private static final String GREETING = """
            (?:(?:een )?(?:goe(?:de|ie|n)?(?:n)? ?(?:dag|morgen|middag|namiddag|avond)|hallo|hello|hola|hoi|\
            hey|hi|dag|bonjour|bonsoir|salut|guten (?:tag|morgen|abend)|good (?:morning|afternoon|\
            evening))(?: (?:meneer|mevrouw|madam|madame|monsieur|iedereen|allemaal|daar|there|samen))?[,.! ]+)\
            """;
    private static final Pattern GREETED = Pattern.compile("(?iu)" + GREETING);

    /// "Je voudrais réserver …"
    private static final String FRENCH_WISH = """
            (?:je (?:voudrais|souhaite|veux|cherche|prends|viens)|j'(?:aimerais|ai besoin)|on (?:voudrait|\
            aimerait)|nous (?:voudrions|aimerions)|c'est|ce serait|il me faut)(?: (?:réserver|louer|prendre|\
            avoir|un rendez-vous|bien|d'|de|pour))* \
            """;
    /// "I would like to book …"
    private static final String ENGLISH_WISH = """
            (?:i(?:'d| would) (?:like|prefer|want)|i (?:need|want|would like|am looking for)|we(?:'d|\
             would) like|we (?:need|want)|could (?:i|we)|can (?:i|we)|it's|it is|an appointment)(?: (?:to|\
            book|rent|have|reserve|get|an appointment|for|about|hire|please))* \
            """;
    /// "Ich möchte gerne …", "es geht um …"
    private static final String GERMAN_WISH = """
            (?:ich|wir) (?:möchten?|hätten?|brauchen?|suchen?|will|wollen|nehmen?|würden?)(?: (?:gern|gerne|\
            bitte))* |es (?:ist|geht um) \
            """;
    private static final String FOREIGN_ARTICLE = "(?:la|le|les|l'|un|une|the|an|a|eine?n?|der|das) (?-i:(?=\\p{L}))";
    /// "Goh, …", "ja, …"
    private static final String HESITATION = """
            (?:ja|jaja|nee|neen|euh+|eh|goh|awel|ewel|wel|ah|oh|oei|allez|allee|ok|oke|oké|dag|hallo|goeiedag|\
            sorry|tja|amai|bwa|ma|maar|dan|dus|nu|liefst|liever|toch|gewoon|graag|misschien|ik denk|\
            eigenlijk)[,.! ]+\
            """;
    /// "Ik zou graag …"
    private static final String WISH = """
            (?:ik|'?k|we|wij|kzou|kwil) (?:zou(?:den)?|wil(?:len)?|wou|had(?:den)?|moet(?:en)?|heb(?:ben)?|\
            zoek(?:en)?|kom|neem|nemen|kies|huur|reserveer|boek|vraag|wens|krijg|kreeg|kan)(?: (?:graag|\
            liever|toch|gaan|voor|nog|eens|dus|nodig|om|hebben|willen))* \
            """;
    /// "Kan ik misschien …"
    private static final String POLITE_QUESTION = """
            (?:zou(?:den)? (?:ik|we)|kan ik|mag ik|kunnen we|mogen we)(?: graag| misschien)* \
            """;
    /// "Doe mij maar …"
    private static final String ORDER = """
            (?:doe|geef|neem|pak|zet|schrijf|noteer|boek|reserveer)(?: (?:mij|me|maar|dan|toch|gewoon|die van|\
            er))* \
            """;
    /// "Het is voor …"
    private static final String STATEMENT = """
            (?:dat|het|'t|da|dit)(?: is| zou| was| gaat|'s| wordt)(?: (?:voor|om|over|in|dus|eigenlijk|\
            trouwens|zijn))* \
            """;
    private static final String PREPOSITION = "(?:voor|over|om|nodig|zegge|namelijk) ";
    private static final String ARTICLE = """
            (?:een|ne|nen|n|de|het|den|'t|t|mijn|m'n|mijne|zo'n|die|dat|die van|nieuwe?|ne nieuwe|een nieuwe?|\
            onze?|n'n) \
            """;
    private static final Pattern LEAD = beginning(
            GREETING,
            FRENCH_WISH,
            ENGLISH_WISH,
            GERMAN_WISH,
            FOREIGN_ARTICLE,
            HESITATION,
            WISH,
            POLITE_QUESTION,
            ORDER,
            STATEMENT,
            PREPOSITION,
            ARTICLE);

    /// "J'habite à la …"
    private static final String FRENCH_HOME = """
            (?:j'habite|nous habitons|c'est|ça se trouve|il est|je suis)(?: (?:à|au|dans|sur|la|le|l'(?=a)))* \
            """;
    /// "I live in the …", "it's on the …"
    private static final String ENGLISH_HOME = """
            (?:i|we) (?:live|am|are)(?: (?:on|in|at|the))* |it(?:'s| is)(?: (?:on|in|at|the))* \
            """;
    /// "Wir wohnen in der …", "es ist auf dem …"
    private static final String GERMAN_HOME = """
            (?:ich|wir) (?:wohnen?|leben?)(?: (?:in|an|auf|der|dem|am|im))* |(?:das|es) ist(?: (?:in|an|auf|\
            der|dem|am|im))* \
            """;
    /// "Bij ons thuis in de …", before a capital
    private static final String AT_OUR_PLACE = """
            (?:hier )?bij (?:ons|mij|me)(?: thuis)?(?: (?:is|heet|in|op|aan|dat|het|'t|de|\
            den))* (?-i:(?=\\p{Lu}))\
            """;
    private static final String STREET_HESITATION = """
            (?:ja|nee|neen|euh+|goh|awel|wel|ah|oh|oei|allez|ok|oké|sorry|maar|dus)[,.! ]+\
            """;
    /// "Ik woon al jaren in de …"
    private static final String HOME = """
            (?:ik|'?k|we|wij|kwoon) ?(?:woon|wonen|zit|zitten|leef|verblijf)?(?: (?:al|hier|nu|\\p{N}+ jaar|\
            jaren|nog|altijd))* (?:in|op|aan) (?:de |het |'t )?\
            """;
    /// "Mijn straat heet …"
    private static final String STREET_IS = "(?:mijn|de|m'n) (?:straat|adres)(?: is| heet)? (?:de )?";
    /// "Het ligt in de …"
    private static final String PLACE_IS = """
            (?:dat|het|'t|da|dit)(?: is| was| ligt| staat| gebeurde|'s)(?: (?:in|op|aan))?(?: de| het)? \
            """;
    private static final String IN_THE = """
            (?:in|op|aan|langs|bij) (?:de|den|het|'t) (?-i:(?=\\p{Lu}))|(?:in|op) (?:de|den|het|'t) |in \
            """;
    private static final Pattern STREET_LEAD = beginning(
            GREETING,
            FRENCH_HOME,
            ENGLISH_HOME,
            GERMAN_HOME,
            AT_OUR_PLACE,
            STREET_HESITATION,
            HOME,
            STREET_IS,
            PLACE_IS,
            IN_THE);

    /// "Je spreekt met …", "voor jou is het …"
    private static final String SPEAKING_WITH = """
            (?:ge|je|u|gij) (?:spreekt|hebt|zijt)(?: (?:hier|nu|daar|bezig))* met |(?:maar |ma )?(?:voor|\
            tegen) (?:u|jou|jullie|ulder)(?: (?:is|ben|zeg|heet))*(?: (?:ik|het|dat|'t))* \
            """;
    /// "Mein Name ist …", "ici …"
    private static final String FOREIGN_GREETING = "this is |mein name ist |mon nom est |ici ";
    private static final String NAME_HESITATION = """
            (?:ja|euh+|goh|awel|wel|ah|oh|allez|ok|oké|dag|hallo|goeiedag|hey|hoi|dus|gewoon)[,.! ]+\
            """;
    private static final String MY_NAME_IS = """
            (?:mijn|mijne|m'n|de) (?:voornaam |achternaam |familienaam )?naam(?: is|:)? |(?:mijn |\
            m'n )?(?:voornaam|achternaam)(?: is)? |naam[: ]+\
            """;
    /// "Ik ben de …", "'k heet …"
    private static final String I_AM = """
            (?:ik|'?k) (?:ben|heet|noem|zijn|zin|bin)(?: de| mij)? |kheet |kben |ik? ?ben 't |(?:ik|\
            '?k) ben het[, ]+\
            """;
    /// "Zeg maar …", "je mag mij gerust … noemen"
    private static final String CALL_ME = """
            (?:zegt?|noemt?|schrijft?|zet|doe|noteer|pak)(?: (?:mij|me|gerust|maar|gewoon|op|op:))* |(?:ge|je|\
            u|gij) (?:moogt|mag|kunt|kan) (?:mij|me)(?: gerust| gewoon| maar)* \
            """;
    /// "Hier is …", "op naam van …"
    private static final String THIS_IS = """
            (?:dat|het|'t|hier|dit)(?: is| spreekt)(?: de| met| voor)? |op naam van |(?:met|voor) (?:de )?\
            """;
    /// "My name is …", "je m'appelle …"
    private static final String FOREIGN_NAME = "my name is |je m'appelle |ich hei(?:ß|ss)e |(?:i am|i'm) ";
    private static final Pattern NAME_LEAD = beginning(
            GREETING,
            SPEAKING_WITH,
            FOREIGN_GREETING,
            NAME_HESITATION,
            MY_NAME_IS,
            I_AM,
            CALL_ME,
            THIS_IS,
            FOREIGN_NAME);

    /// What is said after an answer.
    private static final String LAST_WORDS = """
            s'il vous pla[iî]t|svp|s'il te pla[iî]t|please|bitte|danke|thanks|thank you|speaking|à l'appareil|\
            am apparat|aub|a\\.u\\.b|alstublieft|alsjeblieft|graag|hebben|willen|willen hebben|huren|boeken|\
            reserveren|noemen|zijn|dus|hoor|zeker|denk ik|maar|is dat|hier|aan de lijn|dank u|merci|bedankt|\
            als (?:het|'t) kan|natuurlijk|nodig|aanvragen|vernieuwen|of zo|ofzo|he|hé|eh|zenne|vragen|krijgen|\
            is goed|is het|is 't|dan|komen|halen|afhalen|te hebben|moeten hebben|tegen (?:mij|me)|gewoon\
            """;
    private static final Pattern TAIL = Pattern.compile("(?iu)[,. !]+(?:" + LAST_WORDS + ")$");

    /// "Nee", "ik bedoel": what comes before it no longer counts.
    private static final String RETRACTION = """
            allez|allee|alle|nee+n?|wacht|sorry|of ja|nee wacht|ik bedoel|'k bedoel|kbedoel|correctie|oei|\
            of beter|of eerder|liever|beter|pardon|maar(?= (?:zeg|noem|zegt|noemt|zet) )\
            """;
    private static final String RETRACTED_TOO = "nee+n?|wacht|sorry|ik bedoel|toch|eigenlijk|dus";
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?iu)[,.;… ]+(?:euh[, ]+)?(?:" + RETRACTION + ")[,.! ]+(?:(?:" + RETRACTED_TOO + ")[,.! ]+)*+");

    private static final String WORDS_OF_NO_NAME = """
            ik|mijn|mijne|onze|ons|hi|hello|bonjour|hallo|dag|hoi|hey|ja|nee|wat|waarom|niet|geen|iets|test|\
            niks|weet|een|voor|met|over|zaal|attest|ge|gij|je|jullie|hij|zij|wij|is|heb|kan|moet|moe|al|naam|\
            gezegd|zeg|toch|mee|deze|dit|dat|haha|lol|blabla|asdf|qwerty|hihi|raad|goeie|mooie|slechte|vraag|\
            fout|verkeerd|juist|correct|anders\
            """;
    private static final Pattern NO_NAME = Pattern.compile("(?iu).*\\b(" + WORDS_OF_NO_NAME + ")\\b.*");

    /// What may stand alone, and answers nothing.
    private static final String NO_ANSWER = """
            iets|niks|niets|hallo|hey|hoi|test|dag|goeiedag|haha+|hihi|lol|blabla.*|asdf.*|qwerty.*|\
            iets anders|geen van (?:die|de|beide|allebei|alle).*|dinges|.*\\bdinges|.*\\bdingske|\
            geen van allen|andere?|anders|misschien|wie weet|help|och|ok|[^\\p{L}\\p{N}]*|dank u|merci|\
            bedankt|thanks|\\p{L}|ja|nee|zucht|tja|hmm+|euhm*|pff+|hoe (?:zal|moet|zou) ik (?:het|dat|'t )?(?:zeggen|uitleggen)( euhm*)?\
            """;
    private static final Pattern NOTHING = Pattern.compile("(?iu)(?:" + NO_ANSWER + ")");

    private static final Pattern TITLED =
            Pattern.compile("(?u)(?<!\\p{L})(?:Zaal |De |Den |Het |'t )+\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*+");
    private static final Pattern CAPITALS = Pattern.compile(
            "(?u)\\p{Lu}[\\p{L}'’-]+(?: (?:(?:van|de|den|der|le|la|el|von) ){0,2}\\p{Lu}[\\p{L}'’-]+)++[.! ]*");

    private static final Pattern CERTIFICATE =
            Pattern.compile("(?iu).*(attest|bewijs|uittreksel|akte|getuigschrift|formulier|certificaat|verklaring).*");

    /// A room whose name begins with an article: "De Linde".
    private static final Pattern TITLE =
            Pattern.compile("(?u)(?:De|Den|Het|'t|'T) (?!\\p{L}*(?:zaal|zaaltje|lokaal|ruimte)\\b)\\p{Lu}.*");

    /// "… en het is er donker"
    private static final String AND_THAT = """
            ,? (?:en|et|and|und) (?:(?:'t|het|dat|da|er|ik|'k|we|wij|ze|die|daar|ge|gij|u|mijn|m'n|bel|belt|mail|mailt|c'est|ça|il|je|it|that|i|we|\
            es|ich|das) )\
            """;
    /// "… want …", "… sinds gisteren"
    private static final String BECAUSE = """
            ,? (?:want|omdat|maar|ma|waar|daar|heel|gans|alles|sinds|depuis|since|seit|parce|car|because|\
            weil) \
            """;
    /// "…, vlak naast de school"
    private static final String ASIDE = """
            , (?:de|den|die|dat|da|het|'t|ik|'k|we|wij|ze|hij|zij|ge|je|er|der|is|'s|al|nog|nu|vlak|net|juist|\
            recht|van|uit|a|the|la|le|les|l'|der|das) \
            """;
    /// What tells something more about a place, or somebody: "…, heel de rij is blijven staan".
    private static final Pattern MORE =
            Pattern.compile("(?iu)(?:" + String.join("|", AND_THAT, BECAUSE, ASIDE) + ").*$");

    private static final Pattern TAIL_ONLY = Pattern.compile("(?!)");

    private FreeWords() {}

    private static Pattern beginning(String... ways) {
        return Pattern.compile("(?iu)^(?:" + String.join("|", ways) + ")");
    }

    /// Empty where nothing is left that could be an answer.
    static Optional<String> of(FieldType type, String text) {
        String told = text.substring(Math.min(text.length(), text.indexOf('?') + 1));
        String said = TAKEN_BACK
                .splitAsStream((told.isBlank() ? text : told).strip())
                .filter(part -> !part.isBlank())
                .reduce((_, last) -> last)
                .orElse("")
                .strip();
        String whole = type == FieldType.ROOM && TITLE.matcher(said).matches()
                ? stripped(said, TAIL_ONLY)
                : stripped(said, lead(type));
        String bare = type == FieldType.STREET || type == FieldType.NAME || type == FieldType.LOCATION
                ? stripped(MORE.matcher(whole).replaceFirst(""), TAIL_ONLY)
                : whole;
        int words = bare.isEmpty() ? 0 : bare.split("\\s+").length;
        if (words == 0 || NOTHING.matcher(bare).matches()) {
            return Optional.empty();
        }
        return switch (type) {
            case NAME -> isName(bare) ? Optional.of(capitals(bare)) : introduced(said);
            case ROOM -> words <= 6 ? Optional.of(capital(bare)) : titled(said);
            case PRODUCT -> words <= 6 ? Optional.of(capital(bare)) : Optional.empty();
            case CERTIFICATE ->
                words <= 9 && CERTIFICATE.matcher(bare).matches() ? Optional.of(capital(bare)) : Optional.empty();
            case STREET, LOCATION -> words <= 10 && bare.length() > 2 ? Optional.of(capital(bare)) : Optional.empty();
            case TEXT, LONG_TEXT, QUESTION -> Optional.of(text.strip());
            case DATE, TIME, DATE_TIME, DATE_RANGE, TIME_RANGE, PEOPLE, NUMBER, AMOUNT -> Optional.empty();
            case EMAIL, PHONE, CONTACT, IBAN -> Optional.empty();
            case CHOICE, CHOICES, PHOTO, ATTACHMENT, PERSON, YES_NO, AGREEMENT, CONFIRM -> Optional.empty();
        };
    }

    /// Whether nothing is said but a greeting.
    static boolean greets(String text) {
        return GREETED.matcher(text.strip() + " ").matches();
    }

    private static boolean isName(String text) {
        return text.split("\\s+").length <= 5
                && text.matches("[\\p{L}' .-]+")
                && !NO_NAME.matcher(text).matches();
    }

    /// "Iedereen zegt moeke, maar voor u is 't Paula Segers": the last clause that introduces somebody.
    private static Optional<String> introduced(String text) {
        return Arrays.asList(text.split("[,;.] ")).reversed().stream()
                .filter(clause -> NAME_LEAD.matcher(clause).find()
                        || CAPITALS.matcher(clause).matches())
                .map(clause -> stripped(clause, NAME_LEAD))
                .filter(name -> !name.isEmpty()
                        && isName(name)
                        && !NOTHING.matcher(name).matches())
                .findFirst()
                .map(FreeWords::capitals);
    }

    private static Pattern lead(FieldType type) {
        if (type == FieldType.NAME) {
            return NAME_LEAD;
        }
        return type == FieldType.STREET || type == FieldType.LOCATION ? STREET_LEAD : LEAD;
    }

    private static String stripped(String text, Pattern lead) {
        String bare = text;
        String before;
        do {
            before = bare;
            bare = lead.matcher(bare).replaceFirst("").strip();
            bare = TAIL.matcher(bare).replaceFirst("").strip();
            bare = bare.replaceAll("^[\\s,;:.!-]+|[\\s,;:.!?-]+$", "");
        } while (!bare.equals(before));
        return bare;
    }

    /// "Dat zaaltje achter de kerk, De Berk heet dat": the last title with capitals.
    private static Optional<String> titled(String text) {
        return TITLED.matcher(text).results().map(MatchResult::group).reduce((_, last) -> last);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String capitals(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            return capital(text);
        }
        StringBuilder name = new StringBuilder(text);
        for (int at = 0; at < name.length(); at++) {
            if (at == 0 || name.charAt(at - 1) == ' ' || name.charAt(at - 1) == '-') {
                name.setCharAt(at, Character.toUpperCase(name.charAt(at)));
            }
        }
        return name.toString();
    }
}
