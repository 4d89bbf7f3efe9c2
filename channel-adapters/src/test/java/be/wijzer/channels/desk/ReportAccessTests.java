package be.wijzer.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Who sees the pages of the report, and what others hear.
@SpringBootTest(classes = DeskTown.class, properties = "wijzer.desk.issuer=http://localhost:9/oidc")
class ReportAccessTests {
    @Autowired
    private ApplicationContext context;

    private StaffClient staff;

    @BeforeEach
    void prepare() {
        staff = StaffClient.of(context);
    }

    @ParameterizedTest
    @CsvSource({"agent, 403", "communication, 200", "admin, 200"})
    void isForTheCommunicationTeamAndAdministrators(String role, int status) {
        for (String address : StaffClient.REPORT_PAGES) {
            staff.as(role).get().uri(address).exchange().expectStatus().isEqualTo(status);
        }
        staff.as(role)
                .get()
                .uri("/desk/report/months.csv")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void asksStrangersToSignIn() {
        staff.anyone().get().uri("/desk/report").exchange().expectStatus().isFound();
    }

    @Test
    void refusesAFormWithoutItsToken() {
        staff.anyone()
                .mutateWith(mockOidcLogin().authorities(new SimpleGrantedAuthority("ROLE_ADMIN")))
                .post()
                .uri("/desk/report/examples/publish")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tweededorp", "elders"})
    void showsNothingOfAnotherTown(String town) {
        staff.as("communication")
                .get()
                .uri("/desk/report?town=" + town)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"GET, /desk/report", "POST, /desk/report/examples"})
    void refusesInDutch(HttpMethod method, String address) {
        staff.anyone()
                .mutateWith(mockOidcLogin().authorities(new SimpleGrantedAuthority("ROLE_AGENT")))
                .method(method)
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("niet voor jou bedoeld"));
    }

    @Test
    void leadsAFailedSignInToAPageOfTheDesk() {
        staff.anyone()
                .get()
                .uri("/login/oauth2/code/desk?error=access_denied&state=x")
                .exchange()
                .expectHeader()
                .location("/desk/signed-out?failed=true");
    }
}
