package be.wijzer.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.identity.mongo.MongoInvitations;
import be.wijzer.core.identity.mongo.MongoSessions;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningInTests {
    private static final String NUMBER = "85641212403";

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:15:00Z"));
    private final MemoryStore memory = new MemoryStore();
    private final Invitations invitations = new MongoInvitations(memory.collections());
    private final Sessions sessions = new MongoSessions(memory.collections(), Duration.ofMinutes(30));
    private final SignIns signIns = new SignIns(
            invitations,
            sessions,
            new Secrets(List.of("a secret of this test"), "another secret of it"),
            new SignInRules(
                    URI.create("https://chat.test"),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(12)),
            _ -> true,
            clock);
    private final Store store = memory.store(clock);
    private final Town town = new Town(
            store,
            List.of(new Errand("errand", signIns), new Errand("other", signIns), new Errand.Asking(signIns)),
            new KeywordRecogniser(Map.of("errand please", "errand", "another one", "other")),
            new CollectingChannel("whatsapp", CollectingChannel.FETCHED),
            clock,
            List.of(),
            next -> new KeepSignedIn(next, signIns, sessions));
    private final SigningIn page =
            new SigningIn(signIns, invitations, store.conversations(), town.assistant(), town.dialogue(), clock);
    private final ChannelAddress anna = Town.resident("whatsapp", "32470000001");
    private int messages;

    @AfterEach
    void stop() {
        town.close();
        memory.close();
    }

    @Test
    void goesOnWithWhatNeededTheSignIn() {
        Reply.Link link = invited();
        String token = token(link);
        assertThat(page.visit(token)).isInstanceOf(Visit.Welcome.class);
        assertThat(page.isCode(token, "000000")).isEqualTo(link.text().equals("000000"));
        assertThat(page.isCode(
                        token, link.text().substring(0, 3) + " " + link.text().substring(3)))
                .isTrue();
        assertThat(page.complete(token, person("Anna", NUMBER, AssuranceLevel.HIGH)))
                .isInstanceOf(SigningIn.Ending.SignedIn.class);
        assertThat(said()).endsWith("Je bent aangemeld als Anna.", "Done for Anna");
        assertThat(town.conversation(anna).frames()).isEmpty();
        assertThat(resident().orElseThrow().nationalNumber()).hasValue(new NationalNumber(NUMBER));
    }

    @Test
    void goesOnWithAllThatNeededTheSignIn() {
        hears("errand please");
        Reply.Link link = invited("another one");
        page.complete(token(link), person("Anna", NUMBER, AssuranceLevel.HIGH));
        assertThat(said()).endsWith("Je bent aangemeld als Anna.", "Also done for Anna", "Done for Anna");
        assertThat(town.conversation(anna).frames()).isEmpty();
    }

    @Test
    void turnsBackToWhatWaitsForTheSignInAlready() {
        hears("errand please");
        hears("another one");
        hears("errand please");
        assertThat(said().getLast()).isEqualTo("Sign in first");
        assertThat(town.conversation(anna).frames().stream().map(Frame::skill))
                .containsExactly("other", "sign_in", "errand", "sign_in");
        Invitation last =
                signIns.invite("last", Town.ID, town.conversation(anna).id(), AssuranceLevel.HIGH);
        page.complete(
                last.page().getPath().substring("/signin/".length()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        assertThat(said()).endsWith("Done for Anna", "Also done for Anna");
    }

    @Test
    void keepsTheNationalNumberUnreadable() {
        page.complete(token(invited()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        var database = memory.collections().database();
        for (String name : database.listCollectionNames()) {
            for (Document document : database.getCollection(name).find()) {
                assertThat(document.toJson()).doesNotContain(NUMBER);
            }
        }
        assertThat(resident().orElseThrow().toString()).doesNotContain(NUMBER);
    }

    @Test
    void signsInOnceAndTellsTheConversationOnce() {
        String token = token(invited());
        page.complete(token, person("Anna", NUMBER, AssuranceLevel.HIGH));
        assertThat(page.visit(token)).isInstanceOf(Visit.Refused.class);
        assertThat(page.visit(token)).isInstanceOf(Visit.Refused.class);
        assertThat(page.complete(token, person("Karim", "78710320101", AssuranceLevel.HIGH)))
                .isEqualTo(new SigningIn.Ending.NotSignedIn(Visit.Reason.USED));
        assertThat(said().stream().filter(text -> text.contains("al gebruikt"))).hasSize(1);
        assertThat(resident().orElseThrow().givenName()).isEqualTo("Anna");
    }

    @Test
    void refusesAnExpiredLink() {
        String token = token(invited());
        clock.move(Duration.ofMinutes(11));
        assertThat(page.complete(token, person("Anna", NUMBER, AssuranceLevel.HIGH)))
                .isEqualTo(new SigningIn.Ending.NotSignedIn(Visit.Reason.EXPIRED));
        assertThat(said().getLast()).contains("verlopen");
    }

    @Test
    void blocksALinkAfterFiveWrongCodes() {
        Reply.Link link = invited();
        String wrong = link.text().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(page.isCode(token(link), wrong)).isFalse();
        }
        assertThat(page.isCode(token(link), link.text())).isFalse();
        assertThat(page.visit(token(link)))
                .isInstanceOfSatisfying(
                        Visit.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Visit.Reason.BLOCKED));
        assertThat(said().getLast()).contains("verkeerde code");
    }

    @Test
    void wantsTheLevelThatWasAsked() {
        String token = token(invited());
        assertThat(page.complete(token, person("Anna", NUMBER, AssuranceLevel.SUBSTANTIAL)))
                .isEqualTo(new SigningIn.Ending.NotSignedIn(Visit.Reason.TOO_WEAK));
        assertThat(page.complete(token, person("Anna", NUMBER, AssuranceLevel.HIGH)))
                .isInstanceOf(SigningIn.Ending.SignedIn.class);
    }

    @Test
    void refusesAnotherPersonInTheSameConversation() {
        page.complete(token(invited()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        Invitation again =
                signIns.invite("again", Town.ID, town.conversation(anna).id(), AssuranceLevel.LOW);
        String token = again.page().getPath().substring("/signin/".length());
        assertThat(page.complete(token, person("Karim", "78710320101", AssuranceLevel.HIGH)))
                .isEqualTo(new SigningIn.Ending.NotSignedIn(Visit.Reason.ANOTHER_PERSON));
        assertThat(page.complete(token, person("Anna", NUMBER, AssuranceLevel.HIGH)))
                .isInstanceOf(SigningIn.Ending.SignedIn.class);
    }

    @Test
    void givesTheSameInvitationForTheSameEffect() {
        var id = town.conversation(hears("errand please")).id();
        assertThat(signIns.invite("k", Town.ID, id, AssuranceLevel.LOW))
                .isEqualTo(signIns.invite("k", Town.ID, id, AssuranceLevel.LOW))
                .isNotEqualTo(signIns.invite("l", Town.ID, id, AssuranceLevel.LOW));
    }

    @Test
    void endsAfterInactivityAndLastsWhileTheResidentGoesOn() {
        page.complete(token(invited()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofMinutes(20));
            hears("something else");
        }
        assertThat(resident()).isPresent();
        clock.move(Duration.ofMinutes(31));
        assertThat(resident()).isEmpty();
    }

    @Test
    void endsWhenTheTelephoneNumberBecomesAnother() {
        page.complete(token(invited()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        town.assistant()
                .moved(Town.ID, anna, Town.resident("whatsapp", "32470000002"), "moved")
                .join();
        ChannelAddress another = Town.resident("whatsapp", "32470000002");
        town.hears(another, "m9", clock.instant(), new Utterance.Text("something"));
        assertThat(signIns.resident(town.conversation(another).id())).isEmpty();
    }

    @Test
    void endsWithTheCall() {
        page.complete(token(invited()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        town.hears(anna, "left", clock.instant(), new Utterance.Left());
        assertThat(resident()).isEmpty();
    }

    @Test
    void signsOutByWordsWhateverIsGoingOn() {
        page.complete(token(invited()), person("Anna", NUMBER, AssuranceLevel.HIGH));
        hears("meld me af");
        assertThat(said().getLast()).isEqualTo("Signed out");
        assertThat(resident()).isEmpty();
    }

    private Reply.Link invited() {
        return invited("errand please");
    }

    private Reply.Link invited(String words) {
        hears(words);
        return town.conversation(anna).transcript().stream()
                .filter(line -> line instanceof Line.Said said && said.reply() instanceof Reply.Link)
                .map(line -> (Reply.Link) ((Line.Said) line).reply())
                .findFirst()
                .orElseThrow();
    }

    private ChannelAddress hears(String text) {
        town.hears(anna, "m" + messages++, clock.instant(), new Utterance.Text(text));
        return anna;
    }

    private List<String> said() {
        return town.conversation(anna).transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).reply().text())
                .toList();
    }

    private Optional<Resident> resident() {
        return signIns.resident(town.conversation(anna).id());
    }

    private static String token(Reply.Link link) {
        return link.url().getPath().substring("/signin/".length());
    }

    private static Identified person(String name, String number, AssuranceLevel level) {
        return new Identified(
                "issuer#" + name,
                Optional.of(new NationalNumber(number)),
                name,
                "Peeters",
                level,
                new Capacity.Citizen());
    }
}
