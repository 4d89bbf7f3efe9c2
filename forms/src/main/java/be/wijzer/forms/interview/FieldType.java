package be.wijzer.forms.interview;

import be.wijzer.core.message.Reply.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What kind of answer a field takes.
public enum FieldType {
    NAME("name", Wanted.TEXT, "name"),
    TEXT("text", Wanted.TEXT),
    LONG_TEXT("long-text", Wanted.TEXT),
    /// A text that may well be a question itself.
    QUESTION("question", Wanted.TEXT),
    ROOM("room", Wanted.TEXT, "room"),
    PRODUCT("product", Wanted.TEXT, "product"),
    CERTIFICATE("certificate", Wanted.TEXT, "certificate"),
    STREET("street", Wanted.TEXT, "street"),
    /// A place in words, or a pin on the map.
    LOCATION("location", Wanted.LOCATION, "street"),
    DATE("date", Wanted.DATE, "date", "datetime", "datetime_range", "date_range", "recurring"),
    TIME("time", Wanted.TEXT, "time", "datetime", "datetime_range", "time_range"),
    PEOPLE("people", Wanted.NUMBER, "people"),
    EMAIL("email", Wanted.EMAIL, "email"),
    PHONE("phone", Wanted.PHONE, "phone"),
    /// An e-mail address or a telephone number.
    CONTACT("contact", Wanted.TEXT, "email", "phone"),
    /// A bank account.
    IBAN("iban", Wanted.TEXT, "iban"),
    CHOICE("choice", Wanted.TEXT),
    /// Several of the options.
    CHOICES("choices", Wanted.TEXT),
    /// Pictures.
    PHOTO("photo", Wanted.MEDIA),
    /// Pictures and documents.
    ATTACHMENT("attachment", Wanted.MEDIA),
    /// The resident as the national register knows them.
    PERSON("person", Wanted.TEXT),
    /// Whether the resident agrees, without which nothing is handed in.
    AGREEMENT("agreement", Wanted.TEXT),
    /// Whether what was answered is right.
    CONFIRM("confirm", Wanted.TEXT);

    private final String key;
    private final Wanted wanted;
    private final List<String> entities;

    FieldType(String key, Wanted wanted, String... entities) {
        this.key = key;
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

    /// Whether it is answered by yes or no.
    boolean isDecided() {
        return this == CONFIRM || this == AGREEMENT;
    }

    /// The entity types it may be read from; the first is the one to expect.
    List<String> entities() {
        return entities;
    }

    /// Whether an expression is hardly ever anything else, so that it may come along with another answer.
    boolean isStrong() {
        return switch (this) {
            case DATE, TIME, PEOPLE, EMAIL, PHONE, CONTACT, IBAN -> true;
            case NAME,
                    TEXT,
                    LONG_TEXT,
                    QUESTION,
                    ROOM,
                    PRODUCT,
                    CERTIFICATE,
                    STREET,
                    LOCATION,
                    CHOICE,
                    CHOICES,
                    PHOTO,
                    ATTACHMENT,
                    PERSON,
                    AGREEMENT,
                    CONFIRM -> false;
        };
    }

    /// Whether what was said can be the answer as it stands.
    boolean isFree() {
        return switch (this) {
            case NAME, TEXT, ROOM, PRODUCT, CERTIFICATE, STREET, LOCATION -> true;
            case LONG_TEXT,
                    QUESTION,
                    DATE,
                    TIME,
                    PEOPLE,
                    EMAIL,
                    PHONE,
                    CONTACT,
                    IBAN,
                    CHOICE,
                    CHOICES,
                    PHOTO,
                    ATTACHMENT,
                    PERSON,
                    AGREEMENT,
                    CONFIRM -> false;
        };
    }

    /// Whether it is taken from a sentence that answers another field.
    boolean comesAlong() {
        return switch (this) {
            case DATE, TIME, PEOPLE, EMAIL, PHONE, CONTACT, IBAN, NAME, ROOM, PRODUCT, CERTIFICATE, STREET, LOCATION ->
                true;
            case TEXT, LONG_TEXT, QUESTION, CHOICE, CHOICES, PHOTO, ATTACHMENT, PERSON, AGREEMENT, CONFIRM -> false;
        };
    }

    /// Whether the answers are files.
    boolean isFile() {
        return this == PHOTO || this == ATTACHMENT;
    }

    /// Whether its answers are among the options of its field.
    boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    /// Whether it may have several values.
    boolean isMany() {
        return this == CHOICES || isFile();
    }

    /// Whether words can answer it.
    boolean isSaid() {
        return !isFile() && this != PERSON;
    }

    static Optional<FieldType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
