package be.wijzer.channels.website;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.ConversationId;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The widget in a real browser, on a page as strict as they come: seen, heard and used without a mouse.
@SpringBootTest(
        classes = {WebsiteTown.class, TownPage.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WidgetTests {
    private static final List<String> KINDS = List.of("kaart", "link", "beeld", "document", "keuze", "vraag");

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private ContactCentre desk;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    private Page visits(String path, com.microsoft.playwright.Browser.NewContextOptions how) {
        context = browser.chromium().newContext(how.setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + port + "/")) {
                strangers.add(request.url());
            }
        });
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions screen(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height);
    }

    private Page opens(com.microsoft.playwright.Browser.NewContextOptions how) {
        Page page = visits("/", how);
        page.locator(".launcher").click();
        assertThat(page.locator(".message.assistant")).hasCount(1);
        return page;
    }

    private static ConversationId conversation(Page page) {
        String kept = (String) page.evaluate("() => sessionStorage.getItem(Object.keys(sessionStorage)[0])");
        return new ConversationId(kept.replaceAll(".*\"conversation\":\"([^\"]+)\".*", "$1"));
    }

    private static void says(Page page, String text) {
        int before = page.locator(".message.assistant").count();
        page.locator("textarea").fill(text);
        page.locator("textarea").press("Enter");
        assertThat(page.locator(".message.assistant")).hasCount(before + 1);
    }

    private void hasNothingAgainst(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(complaints).isEmpty();
        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "360, 640", "640, 450", "320, 256"})
    void nothingStandsInTheWayOfAnyone(int width, int height) {
        Page page = visits("/", screen(width, height));
        page.locator(".launcher").waitFor();
        hasNothingAgainst(page);
        page.locator(".launcher").click();
        assertThat(page.locator(".message.assistant")).hasCount(1);
        hasNothingAgainst(page);
        KINDS.forEach(kind -> says(page, kind));
        hasNothingAgainst(page);
        page.locator(".tool").first().click();
        hasNothingAgainst(page);
        Object wider = page.evaluate(
                "() => document.querySelector('wijzer-chat').shadowRoot.querySelector('.scroll').scrollWidth"
                        + " - document.querySelector('wijzer-chat').shadowRoot.querySelector('.scroll').clientWidth");
        assertThat(wider).isEqualTo(0);
    }

    @Test
    void nothingStandsInTheWayAsAPartOfThePageOrWithHighContrast() {
        Page page = visits("/inline", screen(900, 900).setForcedColors(ForcedColors.ACTIVE));
        assertThat(page.locator(".message.assistant")).hasCount(1);
        says(page, "kaart");
        hasNothingAgainst(page);
    }

    @Test
    void fillsASmallScreen() {
        Page page = opens(screen(360, 640));
        var box = page.locator(".panel").boundingBox();
        assertThat(List.of(box.x, box.y, box.width, box.height)).containsExactly(0.0, 0.0, 360.0, 640.0);
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        Page page = visits("/", screen(1280, 900));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("textarea")).isFocused();
        page.keyboard().type("eerste regel");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("tweede regel");
        page.keyboard().press("Enter");
        assertThat(page.locator(".message.assistant").last()).containsText("Je zei: eerste regel\ntweede regel");
        page.keyboard().type("keuze");
        page.keyboard().press("Enter");
        Locator choice = page.locator(".message").last().locator(".choice").last();
        choice.waitFor();
        page.keyboard().press("Shift+Tab"); // to the button for a file
        page.keyboard().press("Shift+Tab");
        assertThat(choice).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".message.assistant").last()).containsText("Gekozen: Nee, dank je");
        assertThat(page.locator("textarea")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
        assertThat(page.locator(".launcher")).isFocused();
    }

    @Test
    void announcesEachMessageOnce() {
        Page page = opens(screen(1280, 900));
        page.evaluate("""
                () => {
                  const log = document.querySelector('wijzer-chat').shadowRoot.querySelector('[role=log]');
                  window.announced = [];
                  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
                    if (node.nodeType === 1 && !node.closest('[aria-live=off]')) window.announced.push(node.textContent);
                  }))).observe(log, { childList: true, subtree: true });
                }""");
        assertThat(page.locator("[role=log]")).hasAttribute("aria-live", "polite");
        says(page, "hallo");
        page.waitForTimeout(500);
        @SuppressWarnings("unchecked")
        List<String> announced = (List<String>) page.evaluate("() => window.announced");
        assertThat(announced).hasSize(2);
        assertThat(announced.getFirst()).contains("Jij", "hallo");
        assertThat(announced.getLast()).contains("Assistent", "Je zei: hallo");
    }

    @Test
    void goesOnAfterAReload() {
        Page page = opens(screen(1280, 900));
        says(page, "hallo");
        page.reload();
        page.locator(".launcher").click();
        assertThat(page.locator(".message")).hasCount(3);
        says(page, "daar");
        assertThat(page.locator(".message")).hasCount(5);
    }

    @Test
    void sendsOnceWhatCouldNotBeSentBefore() {
        Page page = opens(screen(1280, 900));
        context.setOffline(true);
        page.locator("textarea").fill("onderweg");
        page.locator("textarea").press("Enter");
        assertThat(page.locator(".status")).containsText("Geen verbinding");
        context.setOffline(false);
        assertThat(page.locator(".message.assistant").last()).containsText("Je zei: onderweg");
        assertThat(page.locator(".message.resident")).hasCount(1);
        assertThat(page.locator(".pending")).hasCount(0);
        assertThat(page.locator(".status")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysItOnceWhenTheAnswerOrTheRequestGetsLost(boolean arrives) {
        Page page = opens(screen(1280, 900));
        List<String> bodies = new ArrayList<>();
        page.route("**/messages", route -> {
            bodies.add(route.request().postData());
            if (bodies.size() > 1) {
                route.resume();
                return;
            }
            if (arrives) {
                route.fetch();
            }
            route.abort();
        });
        says(page, "een keer");
        page.waitForTimeout(1_500);
        assertThat(bodies.stream().distinct()).hasSize(1);
        assertThat(page.locator(".message.assistant")).hasCount(2);
        assertThat(page.locator(".message.resident")).hasCount(1);
    }

    @Test
    void showsWhoWritesForTheTown() {
        Page page = opens(screen(1280, 900));
        desk.claim(conversation(page), "1", "els", "Els");
        assertThat(page.locator(".message.agent .speaker")).hasText("Els (medewerker)");
    }

    @Test
    void startsANewConversationWhenAsked() {
        Page page = opens(screen(1280, 900));
        says(page, "hallo");
        page.getByLabel("Nieuw gesprek").click();
        page.getByText("Ja, begin opnieuw").click();
        assertThat(page.locator(".message")).hasCount(1);
    }

    @Test
    void listensOnceAfterStartingAgain() {
        Page page = opens(screen(1280, 900));
        String first = conversation(page).value();
        List<String> streams = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/events") && !request.url().contains(first)) {
                streams.add(request.url());
            }
        });
        page.getByLabel("Nieuw gesprek").click();
        page.getByText("Ja, begin opnieuw").click();
        assertThat(page.locator(".message.assistant")).hasCount(1);
        page.waitForTimeout(2_000);
        assertThat(streams).hasSize(1);
    }

    @Test
    void saysItInANewConversationWhereTheOldOneIsGone() {
        Page page = opens(screen(1280, 900));
        String first = conversation(page).value();
        page.route("**/" + first + "/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.locator("textarea").fill("nog iets");
        page.locator("textarea").press("Enter");
        assertThat(page.locator(".event")).hasText("Dit gesprek is afgelopen. Hieronder begint een nieuw.");
        assertThat(page.locator(".message.assistant").last()).containsText("Je zei: nog iets");
        assertThat(page.locator(".message.resident")).hasCount(1);
    }

    @Test
    void waitsBetweenStreamsThatEndAtOnce() {
        Page page = visits("/", screen(1280, 900));
        AtomicInteger streams = new AtomicInteger();
        page.route("**/events", route -> {
            streams.incrementAndGet();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("text/event-stream")
                    .setBody(""));
        });
        page.locator(".launcher").click();
        page.waitForTimeout(3_000);
        assertThat(streams.get()).isBetween(1, 6);
    }

    @Test
    void keepsTheKeyboardInsideWhereItCoversThePage() {
        Page page = opens(screen(360, 640));
        assertThat(page.locator(".panel")).hasAttribute("aria-modal", "true");
        page.locator("button.send").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("select")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("button.send")).isFocused();
    }

    @Test
    void leavesTheScreenToWhatIsReadWhereTypingBringsUpAKeyboard() {
        Page page = opens(screen(360, 640).setHasTouch(true).setIsMobile(true));
        assertThat(page.locator("[role=log]")).isFocused();
        says(page, "keuze");
        page.locator(".choice").last().tap();
        assertThat(page.locator(".message.assistant").last()).containsText("Gekozen");
        assertThat(page.locator("textarea")).not().isFocused();
    }

    @Test
    void tellsWhatArrivesWhileItIsClosed() {
        Page page = opens(screen(1280, 900));
        page.keyboard().press("Escape");
        desk.claim(conversation(page), "1", "els", "Els");
        assertThat(page.locator("[role=status]#news")).hasText("Nieuwe berichten: 1");
        page.locator(".launcher").click();
        assertThat(page.locator("[role=status]#news")).isEmpty();
    }

    @Test
    void leavesTheKeyboardWhereItIsWhileAFileIsSent() {
        Page page = opens(screen(1280, 900));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("lamp.png", "image/png", AttachmentApiTests.PNG));
        page.locator("textarea").focus();
        assertThat(page.locator(".message.media")).hasCount(1);
        assertThat(page.locator("button.attach")).hasAttribute("aria-disabled", "false");
        assertThat(page.locator("textarea")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void speaksEveryLanguage(String language) {
        Page page = opens(screen(1280, 900));
        page.locator("select").selectOption(language);
        assertThat(page.locator(".panel")).hasAttribute("lang", language);
        Object missing = page.evaluate("""
                async (language) => {
                  const { words } = await import('/widget/words.js');
                  return Object.keys(words('nl')).filter((key) => !words(language)[key]);
                }""", language);
        assertThat((List<?>) missing).isEmpty();
        hasNothingAgainst(page);
    }

    @Test
    void neverTakesWordsForMarkup() {
        Page page = opens(screen(1280, 900));
        says(page, "<img src=x onerror=alert(1)> javascript:alert(1) https://voorbeeldstad.be/pad.");
        assertThat(page.locator(".message.assistant").last().locator("img")).hasCount(0);
        assertThat(page.locator(".message.assistant").last().locator("a"))
                .hasAttribute("href", "https://voorbeeldstad.be/pad");
    }
}
