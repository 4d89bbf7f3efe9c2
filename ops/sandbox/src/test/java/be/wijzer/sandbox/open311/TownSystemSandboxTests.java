package be.wijzer.sandbox.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.wijzer.core.reports.ReportSystem.Answer;
import be.wijzer.core.reports.ReportSystem.Seen;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import be.wijzer.core.reports.http.Open311Account;
import be.wijzer.core.reports.http.Open311System;
import be.wijzer.sandbox.SandboxApplication;
import be.wijzer.sandbox.open311.TownSystem.Behaviour;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The assistant's own adapter against the stand-in.
class TownSystemSandboxTests {
    private static ConfigurableApplicationContext sandbox;
    private static TownSystem system;
    private static Open311Account account;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start("--server.port=0");
        system = sandbox.getBean(TownSystem.class);
        account = new Open311Account(
                URI.create("http://localhost:"
                        + sandbox.getBean(Environment.class).getProperty("local.server.port") + "/open311/v2"),
                Optional.of("tweededorp.example"),
                Open311Controller.KEY,
                Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void behavesWell() {
        system.behave(Behaviour.WELL);
    }

    private static Open311System adapter(Duration patience) {
        return new Open311System(account, URI.create("http://localhost:1"), patience);
    }

    private static List<Seen> known(Answer answer) {
        return ((Answer.Known) answer).reports();
    }

    @Test
    void tellsWhatIsOpenOfAKindAndHowFarItIs() {
        Open311System adapter = adapter(Duration.ofSeconds(10));
        String others = system.take("street_light", "de lamp hapert", "Dorpsplein 2", "51.12", "3.9")
                .id();
        String ours = system.take("street_light", "kapot\n(M-1234-5678)", "Beekstraat", null, null)
                .id();
        String closed =
                system.take("street_light", "hersteld", "Kerkplein", null, null).id();
        system.take("graffiti", "op de kerk", "Kerkplein", null, null);
        system.move(closed, "PROCESSED", "");
        assertThat(known(adapter.open("street_light")))
                .extracting(Seen::id, Seen::ours)
                .containsExactlyInAnyOrder(tuple(others, Optional.empty()), tuple(ours, Optional.of("M-1234-5678")));
        assertThat(known(adapter.open("street_light")).stream().map(Seen::where).map(Where::text))
                .contains("Dorpsplein 2");
        system.move(others, "IN_PROCESS", "Ploeg komt donderdag.");
        assertThat(known(adapter.ask(List.of(others)))).singleElement().satisfies(seen -> {
            assertThat(seen.status()).contains(Status.IN_PROGRESS);
            assertThat(seen.note()).contains("Ploeg komt donderdag.");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"SLOW", "BROKEN", "NONSENSE"})
    void failsInEveryWay(Behaviour behaviour) {
        system.behave(behaviour);
        assertThat(adapter(Duration.ofMillis(500)).open("street_light")).isEqualTo(new Answer.NoAnswer());
    }
}
