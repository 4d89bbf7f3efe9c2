package be.wijzer.channels.formpage;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.website.Browser;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.formpage.PageTokens;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = FormPageTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormPageTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Town town;

    @Autowired
    private PageTokens tokens;

    @Autowired
    private MovedClock clock;

    private ChannelAddress resident;
    private String link;

    @BeforeEach
    void asksForThePage() {
        resident = Town.resident("website", UUID.randomUUID().toString());
        town.hears(resident, "m1", clock.instant(), new Utterance.Text("begin"));
        link = tokens.invite(
                        UUID.randomUUID().toString(),
                        Town.ID,
                        town.conversation(resident).id(),
                        AnyKindOfField.FORM)
                .getPath();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private List<String> said() {
        return town.conversation(resident).transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).reply().text())
                .toList();
    }

    private Page opened(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(at(link));
        page.click("button");
        return page;
    }

    @Test
    void nothingStandsInTheWayOfAnyone() {
        try (Browser browser = Browser.start()) {
            Page page = browser.chromium().newPage();
            page.setViewportSize(360, 740);
            page.navigate(at(link));
            isAccessible(page, "door");
            page.click("button");
            isAccessible(page, "sheet");
            page.fill("#line", "fout");
            page.click("button");
            assertThat(page.title()).startsWith("Fout: ");
            isAccessible(page, "wrong");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/form-page-360.png")));
            page.fill("#line", "goed");
            page.click("button");
            assertThat(page.url()).contains("/form/done");
            isAccessible(page, "done");
            page.navigate(at("/form/" + "x".repeat(43)));
            isAccessible(page, "unknown");
        }
    }

    private static void isAccessible(Page page, String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> what + " " + rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(what + " fits")
                .isTrue();
    }

    @Test
    void isFilledInByKeyboardWithoutScripts() {
        try (Browser browser = Browser.start()) {
            BrowserContext context = browser.chromium()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
            Page page = opened(context);
            page.focus("#line");
            page.keyboard().press("Enter");
            page.locator(".summary").waitFor();
            assertThat(page.locator(".summary a").count()).isEqualTo(4);
            page.locator(".summary a").first().press("Enter");
            assertThat(page.url()).endsWith("#line");
            assertThat(page.getAttribute("#line", "aria-describedby")).startsWith("line-error");
            page.focus("#line");
            page.keyboard().type("Molenstraat 3");
            page.setInputFiles("#files", new FilePayload("plan.pdf", "application/pdf", new byte[] {1, 2, 3}));
            page.fill("#moment", "2026-12-04T09:00");
            page.fill("#days-0", "2026-12-04");
            page.fill("#days-1", "2026-12-06");
            page.fill("#hours-1", "17:00");
            page.fill("#amount", "12,50");
            page.focus("#any-0");
            page.keyboard().press("Space");
            page.focus("#any-1");
            page.keyboard().press("Space");
            page.focus("#line");
            page.keyboard().press("Enter");
            page.waitForURL("**/form/done*");
        }
        assertThat(said())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Gehoord: ")
                        .contains("line=Optional[Molenstraat 3]", "any=Optional[a+b]", "files=Optional[plan.pdf]")
                        .contains(
                                "moment=Optional[2026-12-04T09:00]",
                                "days=Optional[2026-12-04+2026-12-06]",
                                "hours=Optional[+17:00]",
                                "amount=Optional[12,50]"))
                .last()
                .isEqualTo("En verder?");
    }

    @Test
    void opensInOneBrowserOnce() {
        try (Browser browser = Browser.start()) {
            Page looking = browser.chromium().newContext().newPage();
            assertThat(looking.navigate(at(link)).status()).isEqualTo(200);
            Page page = opened(browser.chromium().newContext());
            assertThat(page.locator("#line").count()).isEqualTo(1);
            looking.click("button");
            assertThat(looking.locator("#line").count()).isZero();
            assertThat(looking.content()).contains("Deze link is al gebruikt");
            assertThat(page.reload().status()).isEqualTo(200);
            clock.move(Duration.ofHours(14));
            Response late = page.reload();
            assertThat(late.status()).isEqualTo(410);
        }
    }

    @Test
    void isTooOldAfterAnHour() {
        clock.move(Duration.ofMinutes(61));
        client().get()
                .uri(link)
                .exchange()
                .expectStatus()
                .isEqualTo(410)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("Deze link is te oud"));
    }

    @Test
    void takesNoSheetFromElsewhere() {
        client().post()
                .uri(link)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(new org.springframework.util.LinkedMultiValueMap<>(
                        java.util.Map.of("_shown", List.of("line"), "line", List.of("x"))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("_version"));
        client().post().uri(link + "/open").exchange().expectStatus().isSeeOther();
        assertThat(said()).containsExactly("En verder?");
    }

    @Test
    void refusesWhatIsNoSheet() {
        try (Browser browser = Browser.start()) {
            BrowserContext context = browser.chromium().newContext();
            opened(context);
            Cookie own = context.cookies().stream()
                    .filter(cookie -> cookie.name.startsWith("wijzer-page-"))
                    .findFirst()
                    .orElseThrow();
            client().post()
                    .uri(link)
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .cookie(own.name, own.value)
                    .bodyValue("--edge\r\nno head, no body")
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
        assertThat(said()).containsExactly("En verder?");
    }

    @Test
    void canBeOpenedAgainAndChanged() {
        try (Browser browser = Browser.start()) {
            Page page = opened(browser.chromium().newContext());
            page.fill("#line", "goed");
            page.click("button");
            page.goBack();
            assertThat(page.inputValue("#line")).isEqualTo("goed");
            page.fill("#line", "beter");
            page.click("button");
            assertThat(page.url()).contains("/form/done");
        }
        assertThat(said())
                .filteredOn(text -> text.startsWith("Gehoord"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("line=Optional[goed]"),
                        second -> assertThat(second).contains("line=Optional[beter]"));
    }

    @Test
    void readsAFileThatIsTooLargeToItsEnd() {
        try (Browser browser = Browser.start()) {
            Page page = opened(browser.chromium().newContext());
            page.fill("#line", "goed");
            page.setInputFiles("#photos", new FilePayload("groot.png", "image/png", new byte[3 * 1024 * 1024]));
            page.click("button");
            assertThat(page.url()).contains("/form/done");
        }
        assertThat(said()).anySatisfy(text -> assertThat(text).contains("photos=Optional[groot.png]"));
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl(at(""))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }
}
