package be.wijzer.forms.interview;

import be.wijzer.core.message.Reply.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What kind of answer a field takes.
public enum FieldType {
    NAME("name", Manner.WORDS, Wanted.TEXT, "name"),
    TEXT("text", Manner.WORDS, Wanted.TEXT),
    LONG_TEXT("long-text", Manner.TELLING, Wanted.TEXT),
    /// A text that may well be a question itself.
    QUESTION("question", Manner.TELLING, Wanted.TEXT),
    ROOM("room", Manner.NAMED, Wanted.TEXT, "room"),
    PRODUCT("product", Manner.NAMED, Wanted.TEXT, "product"),
    CERTIFICATE("certificate", Manner.NAMED, Wanted.TEXT, "certificate"),
    STREET("street", Manner.NAMED, Wanted.TEXT, "street"),
    /// A place in words, or a pin on the map.
    LOCATION("location", Manner.NAMED, Wanted.LOCATION, "street"),
    DATE("date", Manner.MEASURE, Wanted.DATE, "date", "datetime", "datetime_range", "date_range", "recurring"),
    TIME("time", Manner.MEASURE, Wanted.TEXT, "time", "datetime", "datetime_range", "time_range"),
    /// A moment: a day and a time of it.
    DATE_TIME("date-time", Manner.MEASURE, Wanted.TEXT, "datetime", "date", "time"),
    /// From one day to another, the last one included.
    DATE_RANGE("date-range", Manner.MEASURE, Wanted.TEXT, "date_range", "date", "datetime_range"),
    /// From one time to another, past midnight where it ends earlier than it starts.
    TIME_RANGE("time-range", Manner.MEASURE, Wanted.TEXT, "time_range", "time", "datetime_range"),
    PEOPLE("people", Manner.MEASURE, Wanted.NUMBER, "people"),
    /// A number of anything.
    NUMBER("number", Manner.MEASURE, Wanted.NUMBER, "number", "people"),
    /// A sum in euros.
    AMOUNT("amount", Manner.MEASURE, Wanted.NUMBER, "money"),
    EMAIL("email", Manner.REACH, Wanted.EMAIL, "email"),
    PHONE("phone", Manner.REACH, Wanted.PHONE, "phone"),
    /// An e-mail address or a telephone number.
    CONTACT("contact", Manner.REACH, Wanted.TEXT, "email", "phone"),
    /// A bank account.
    IBAN("iban", Manner.REACH, Wanted.TEXT, "iban"),
    CHOICE("choice", Manner.OPTIONS, Wanted.TEXT),
    /// Several of the options.
    CHOICES("choices", Manner.OPTIONS, Wanted.TEXT),
    /// Pictures.
    PHOTO("photo", Manner.FILE, Wanted.MEDIA),
    /// Pictures and documents.
    ATTACHMENT("attachment", Manner.FILE, Wanted.MEDIA),
    /// The resident as the national register knows them.
    PERSON("person", Manner.REGISTER, Wanted.TEXT),
    /// Whether something is so.
    YES_NO("yes-no", Manner.FACT, Wanted.TEXT),
    /// Whether the resident agrees, without which nothing is handed in.
    AGREEMENT("agreement", Manner.DECISION, Wanted.TEXT),
    /// Whether what was answered is right.
    CONFIRM("confirm", Manner.DECISION, Wanted.TEXT);

    private final String key;
    private final Manner manner;
    private final Wanted wanted;
    private final List<String> entities;

    FieldType(String key, Manner manner, Wanted wanted, String... entities) {
        this.key = key;
        this.manner = manner;
        this.wanted = wanted;
        this.entities = List.of(entities);
    }

    /// Its name in a form's file.
    public String key() {
        return key;
    }

    public Wanted wanted() {
        return wanted;
    }

    Manner manner() {
        return manner;
    }

    /// Whether it decides about the form itself.
    boolean isDecided() {
        return manner == Manner.DECISION;
    }

    /// The entity types it may be read from; the first is the one to expect.
    List<String> entities() {
        return entities;
    }

    /// Whether an expression is hardly ever anything else, so that it may come along with another answer. A bare number
    /// can be of anything.
    boolean isStrong() {
        return manner == Manner.MEASURE && this != NUMBER || manner == Manner.REACH;
    }

    /// Whether an answer has two halves, of which one may be said without the other.
    boolean isTwofold() {
        return this == DATE_TIME || isRange();
    }

    /// Whether an answer goes from one to another.
    boolean isRange() {
        return this == DATE_RANGE || this == TIME_RANGE;
    }

    /// Whether what was said can be the answer as it stands.
    boolean isFree() {
        return manner == Manner.WORDS || manner == Manner.NAMED;
    }

    /// Whether it is taken from a sentence that answers another field.
    boolean comesAlong() {
        return isStrong() || isFree() && this != TEXT;
    }

    /// Whether the answers are files.
    boolean isFile() {
        return manner == Manner.FILE;
    }

    /// Whether any words of the resident's own are an answer, however many.
    boolean takesStories() {
        return manner == Manner.TELLING || this == TEXT;
    }

    /// Whether its answers are among the options of its field.
    boolean isChosen() {
        return manner == Manner.OPTIONS;
    }

    /// Whether it may have several values.
    boolean isMany() {
        return this == CHOICES || isFile();
    }

    /// Whether words can answer it.
    boolean isSaid() {
        return !isFile() && manner != Manner.REGISTER;
    }

    static Optional<FieldType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
