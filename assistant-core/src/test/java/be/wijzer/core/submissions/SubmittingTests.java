package be.wijzer.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.submissions.BackOffice.Delivery;
import be.wijzer.core.submissions.mongo.MongoSubmissions;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmittingTests {
    private static final Instant START = Instant.parse("2026-11-24T09:15:00Z");
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");

    private final MemoryStore store = new MemoryStore();
    private final MongoSubmissions submissions = new MongoSubmissions(
            store.collections(), new Secrets(List.of("a-secret-of-these-tests"), "a-secret-of-these-tests"));
    private final List<String> delivered = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Delivery answer = new Delivery.Taken();
    private Delivery outcome = new Delivery.Accepted("upload 1");
    private Instant now = START;
    private final Clock clock = clock();
    private final Submitting submitting = new Submitting(
            submissions,
            List.of(
                    new BackOffice() {
                        @Override
                        public String name() {
                            return "webhook";
                        }

                        @Override
                        public boolean takes(Submitted form) {
                            return true;
                        }

                        @Override
                        public Delivery deliver(Submitted form) {
                            delivered.add(form.key());
                            if (form.key().equals("poison")) {
                                throw new IllegalStateException("nothing can be done with it");
                            }
                            return answer;
                        }
                    },
                    new BackOffice() {
                        @Override
                        public String name() {
                            return "dosis";
                        }

                        @Override
                        public boolean takes(Submitted form) {
                            return form.applicant().isPresent();
                        }

                        @Override
                        public Delivery deliver(Submitted form) {
                            told.add(form.applicant().orElseThrow().digits());
                            return new Delivery.Accepted("upload 1");
                        }

                        @Override
                        public Delivery outcome(Submitted form, String ticket) {
                            assertThat(ticket).isEqualTo("upload 1");
                            return outcome;
                        }
                    }),
            clock);

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private static Submitted form(String key) {
        return form(key, Optional.empty());
    }

    private static Submitted form(String key, Optional<NationalNumber> applicant) {
        return new Submitted(
                key,
                TOWN,
                new ConversationId("c1"),
                "parking_card",
                "Een parkeerkaart aanvragen",
                Language.NL,
                List.of(
                        new Submitted.Line("name", "Naam", Optional.of("An Maes"), "An Maes", "resident"),
                        new Submitted.Line("phone", "Telefoon", Optional.empty(), "niet opgegeven", "resident")),
                START,
                applicant);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void submitsTheSameTurnOnceUnderOneNumber() {
        String number = submitting.submit(form("c1/t1/form"));
        assertThat(number).matches("261124-[2-9A-HJ-NP-Z]{7}").isEqualTo(submitting.submit(form("c1/t1/form")));
        assertThat(submitting.deliver()).isEqualTo(1);
        submitting.submit(form("c1/t1/form"));
        assertThat(submitting.deliver()).isZero();
        assertThat(delivered).containsExactly("c1/t1/form");
        assertThat(submissions.find("c1/t1/form")).contains(form("c1/t1/form"));
    }

    @Test
    void triesLessAndLessOften() {
        answer = new Delivery.TryLater("status 503");
        submitting.submit(form("a"));
        submitting.deliver();
        submitting.deliver();
        assertThat(delivered).hasSize(1);
        now = now.plus(Duration.ofSeconds(10));
        submitting.deliver();
        assertThat(delivered).hasSize(2);
        now = now.plus(Duration.ofSeconds(10));
        submitting.deliver();
        assertThat(delivered).hasSize(2);
        assertThat(submissions.failing(TOWN)).hasSize(1).allSatisfy(failing -> {
            assertThat(failing.attempts()).isEqualTo(2);
            assertThat(failing.reason()).isEqualTo("status 503");
            assertThat(failing.gaveUp()).isFalse();
        });
    }

    @Test
    void waitsForSomebodyAfterARefusal() {
        answer = new Delivery.Refused("status 400");
        submitting.submit(form("a"));
        submitting.deliver();
        now = now.plus(Duration.ofDays(1));
        submitting.deliver();
        assertThat(delivered).hasSize(1);
        assertThat(submissions.failing(TOWN)).allMatch(Submissions.Failing::gaveUp);
        answer = new Delivery.Taken();
        submissions.retry("webhook/a", now);
        assertThat(submitting.deliver()).isEqualTo(1);
        assertThat(submissions.failing(TOWN)).isEmpty();
    }

    @Test
    void oneOfficeThatFailsKeepsNothingFromAnother() {
        answer = new Delivery.TryLater("status 503");
        outcome = new Delivery.Taken();
        submitting.submit(form("a", Optional.of(new NationalNumber("85641212403"))));
        submitting.deliver();
        now = now.plusSeconds(10);
        assertThat(submitting.deliver()).isEqualTo(1);
        assertThat(told).containsExactly("85641212403");
        assertThat(submissions.failing(TOWN))
                .singleElement()
                .satisfies(failing -> assertThat(failing.office()).isEqualTo("webhook"));
    }

    @Test
    void keepsWhoAppliedOnlyUntilItIsDelivered() {
        outcome = new Delivery.Taken();
        submitting.submit(form("a", Optional.of(new NationalNumber("85641212403"))));
        assertThat(stored()).contains("An Maes").doesNotContain("85641212403");
        assertThat(submissions.find("a").orElseThrow().applicant()).isPresent();
        submitting.deliver();
        now = now.plusSeconds(10);
        submitting.deliver();
        assertThat(submissions.find("a").orElseThrow().applicant()).isEmpty();
        assertThat(stored()).doesNotContain("applicant");
    }

    @Test
    void tellsStaffWhatIsAcceptedAndNeverHandled() {
        submitting.submit(form("a", Optional.of(new NationalNumber("85641212403"))));
        submitting.deliver();
        now = now.plusSeconds(10);
        submitting.deliver();
        assertThat(submissions.failing(TOWN)).isEmpty();
        now = now.plus(Duration.ofHours(1));
        submitting.deliver();
        assertThat(submissions.failing(TOWN)).singleElement().satisfies(failing -> {
            assertThat(failing.reason()).isEqualTo("aangenomen, nog niet verwerkt");
            assertThat(failing.gaveUp()).isFalse();
        });
        assertThat(told).hasSize(1);
        submissions.retry("dosis/a", now);
        outcome = new Delivery.Taken();
        submitting.deliver();
        assertThat(told).hasSize(2);
    }

    @Test
    void oneFormThatCantBeDeliveredKeepsNoOtherWaiting() {
        submitting.submit(form("poison"));
        for (int i = 0; i < 25; i++) {
            submitting.submit(form("form " + i));
        }
        assertThat(submitting.deliver()).isEqualTo(25);
        assertThat(submissions.failing(TOWN))
                .singleElement()
                .satisfies(failing -> assertThat(failing.reason()).isEqualTo("IllegalStateException"));
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("submissions", "submissions_due")) {
            for (Document document : store.collections().durable(name).find()) {
                all.append(document.toJson());
            }
        }
        return all.toString();
    }

    @Test
    void twoNodesDontDeliverTheSame() {
        submitting.submit(form("a"));
        assertThat(submissions.claim(START, START.plusSeconds(120))).hasSize(1);
        assertThat(submissions.claim(START, START.plusSeconds(120))).isEmpty();
        assertThat(submissions.claim(START.plusSeconds(121), START.plusSeconds(240)))
                .hasSize(1);
    }
}
