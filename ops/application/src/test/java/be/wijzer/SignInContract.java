package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.municipality.MunicipalityId;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;

/// Signing in to the end, with the whole assistant and a provider beside it: residents from the website's chat, and
/// staff at the desk.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "wijzer.mongodb.uri=memory",
            "sandbox.address=http://127.0.0.1:9",
            "wijzer.municipalities.voorbeeldstad.sign-in.client-id=wijzer-test",
            "wijzer.municipalities.tweededorp.sign-in.client-id=wijzer-tweededorp",
            "wijzer.municipalities.tweededorp.sign-in.scopes=openid,profile,rrn,vo"
        })
@ActiveProfiles("sandbox")
abstract class SignInContract {
    private static final String NUMBER = "85641212403";
    private static final String MEANS = "urn:be:vlaanderen:authmech:";

    private final PageBrowser browser = new PageBrowser();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Environment environment;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Attachments attachments;

    private Chat chat;
    private String link;
    private String code;

    abstract Provider provider();

    static URI freeAddress() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return URI.create("http://localhost:" + free.getLocalPort());
        }
    }

    static void register(DynamicPropertyRegistry properties, URI assistant, Provider provider) {
        properties.add("server.port", assistant::getPort);
        properties.add("wijzer.public-url", assistant::toString);
        properties.add("wijzer.data-directory", () -> "target/sign-in-" + assistant.getPort());
        properties.add("wijzer.municipalities.voorbeeldstad.sign-in.issuer", provider::residents);
        properties.add("wijzer.municipalities.voorbeeldstad.sign-in.key", provider::clientKey);
        properties.add("wijzer.municipalities.tweededorp.sign-in.issuer", provider::residents);
        properties.add("wijzer.municipalities.tweededorp.sign-in.client-secret", provider::clientSecret);
        properties.add("wijzer.desk.issuer", provider::staff);
        properties.add("wijzer.desk.client-secret", provider::clientSecret);
    }

    @Test
    void signsInAndOutAgain() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        assertThat(browser.get(page(link)).body())
                .contains("Aanmelden bij Voorbeeldstad", "je gesprek op onze website", "name=\"code\"");
        assertThat(submit(code.startsWith("000") ? "111111" : "000000").statusCode())
                .isEqualTo(422);
        URI asked = onward(submit(code));
        assertThat(TestProvider.form(asked.getRawQuery()))
                .containsEntry("scope", "openid profile rrn vo")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce");
        URI back = provider().signIn(browser, asked, Account.ANNA);
        assertThat(browser.get(back).statusCode()).isEqualTo(303);
        HttpResponse<String> done = browser.get(page("/signin/done"));
        assertThat(done.body()).contains("Anna Peeters");
        assertThat(chat.said()).contains("Je bent aangemeld als Anna.").doesNotContain(NUMBER);
        assertThat(stored()).contains("Peeters").doesNotContain(NUMBER);
        assertThat(browser.get(back).statusCode()).isEqualTo(400);

        assertThat(browser.get(page(link)).statusCode()).isEqualTo(410);
        assertThat(chat.said()).contains("elke link werkt maar één keer");
        chat.says("aanmelden");
        assertThat(chat.said()).contains("In andere naam");

        URI out = onward(browser.submit(page("/signin/sign-out"), Map.of("_csrf", PageBrowser.csrf(done))));
        assertThat(provider().signOut(browser, out)).isEqualTo(page("/signin/signed-out"));
        assertThat(chat.said()).contains("Je bent afgemeld.");
        assertThat(browser.get(page("/signin/done")).body()).contains("Je bent afgemeld");
    }

    @Test
    void signsInOnBehalfOfAnAssociation() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        signIn(Account.ANNA_CHIRO);
        assertThat(browser.get(page("/signin/done")).body()).contains("Anna Peeters (Chiro Voorbeeldstad)");
        assertThat(chat.said()).contains("namens Chiro Voorbeeldstad").doesNotContain(NUMBER);
    }

    @Test
    void opensWhatIsOfWhoeverIsSignedIn() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        signIn(Account.ANNA);
        String anna = signIn.resident(chat.conversation()).orElseThrow().key();
        keep("p.for-anna-and-nobody-else", anna);
        keep("p.for-somebody-who-isnt-her", "somebody");
        assertThat(browser.get(page("/files/p.for-anna-and-nobody-else")).body())
                .isEqualTo("hers");
        assertThat(browser.get(page("/files/p.for-somebody-who-isnt-her")).statusCode())
                .isEqualTo(403);
        assertThat(new PageBrowser()
                        .get(page("/files/p.for-anna-and-nobody-else"))
                        .statusCode())
                .isEqualTo(403);
        chat.says("meld me af");
        assertThat(browser.get(page("/files/p.for-anna-and-nobody-else")).statusCode())
                .isEqualTo(403);
    }

    private void keep(String id, String owner) {
        attachments.keep(
                new Attachment(
                        id,
                        new MunicipalityId("voorbeeldstad"),
                        chat.conversation(),
                        "attest.pdf",
                        "application/pdf",
                        4,
                        Instant.now().plusSeconds(60),
                        Optional.of(owner)),
                "hers".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void provesItselfWithASecretToo() throws Exception {
        asks("tweededorp", "ik wil me aanmelden");
        signIn(Account.ANNA);
        assertThat(chat.said()).contains("Je bent aangemeld als Anna.");
    }

    @Test
    void signsInWithoutANationalNumber() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        signIn(Account.NOA);
        assertThat(chat.said()).contains("Je bent aangemeld als Noa.");
    }

    @Test
    void asksForMoreWhereMoreIsNeeded() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        signIn(Account.ANNA);
        asks("voorbeeldstad", "ik wil een bewijs van woonst");
        URI asked = onward(submit(code));
        assertThat(TestProvider.form(asked.getRawQuery()).get("acr_values"))
                .contains(MEANS + "itsme")
                .doesNotContain("csam");
        browser.get(provider().signIn(browser, asked, Account.ANNA));
        // There is no register to get it from here; that it is asked for is what being signed in enough does.
        assertThat(chat.said()).contains("Je bent aangemeld als Anna.", "Het rijksregister antwoordt nu niet");
    }

    @Test
    void refusesAnotherBrowserAndAFormThatIsNotOurs() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        assertThat(browser.get(page("/signin/callback?code=x&state=y")).statusCode())
                .isEqualTo(400);
        assertThat(browser.submit(page(link), Map.of("code", code.replace(" ", "")))
                        .statusCode())
                .isEqualTo(303);
        URI back = provider().signIn(browser, onward(submit(code)), Account.ANNA);
        assertThat(new PageBrowser().get(back).statusCode()).isEqualTo(400);
        assertThat(browser.get(page("/signin/" + "x".repeat(43))).statusCode()).isEqualTo(404);
        assertThat(chat.said()).doesNotContain("Je bent aangemeld");
    }

    @Test
    void staysOutWhenTheProviderOrTheResidentSaysNo() throws Exception {
        asks("voorbeeldstad", "ik wil me aanmelden");
        String state = TestProvider.form(onward(submit(code)).getRawQuery()).get("state");
        assertThat(browser.get(page("/signin/callback?error=access_denied&state=" + state))
                        .body())
                .contains("Je bent niet aangemeld", link);
        Map<String, String> asked = TestProvider.form(onward(submit(code)).getRawQuery());
        refused(page("/signin/callback?code=made-up&state=" + asked.get("state")));
        URI fair = onward(submit(code));
        String nonce = TestProvider.form(fair.getRawQuery()).get("nonce");
        refused(provider().signIn(browser, URI.create(fair.toString().replace(nonce, "another")), Account.ANNA));
        assertThat(chat.said()).doesNotContain("Je bent aangemeld");
    }

    private void refused(URI back) throws Exception {
        HttpResponse<String> wrong = browser.get(back);
        assertThat(wrong.statusCode()).isEqualTo(503);
        assertThat(wrong.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(wrong.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "COMMUNICATION", "NOBODY"})
    void letsStaffInWhereTheirRoleIs(Account account) throws Exception {
        HttpResponse<String> desk = desk(account);
        boolean works = account != Account.NOBODY;
        assertThat(desk.statusCode()).isEqualTo(works ? 200 : 403);
        assertThat(desk.body().contains("Postvak")).isEqualTo(works);
        assertThat(browser.get(page("/desk/report")).statusCode())
                .isEqualTo(account == Account.COMMUNICATION ? 200 : 403);
    }

    @Test
    void signsStaffOutOfTheProviderToo() throws Exception {
        HttpResponse<String> desk = desk(Account.AGENT);
        assertThat(desk.body()).contains("Ann");
        URI out = PageBrowser.onward(browser.submit(page("/desk/sign-out"), Map.of("_csrf", PageBrowser.csrf(desk))));
        URI back = provider().signOut(browser, out);
        assertThat(back).isEqualTo(page("/desk/signed-out"));
        assertThat(browser.get(back).body()).contains("Je bent afgemeld");
        assertThat(browser.get(page("/desk/signed-out?failed=true")).body()).contains("Aanmelden is niet gelukt");
        assertThat(desk(Account.COMMUNICATION).body()).contains("Cas");
    }

    /// The desk as somebody sees it who isn't signed in yet.
    private HttpResponse<String> desk(Account account) throws Exception {
        URI start = PageBrowser.onward(browser.get(page("/desk")));
        URI asked = PageBrowser.onward(browser.get(start));
        URI desk = PageBrowser.onward(browser.get(provider().signIn(browser, asked, account)));
        return browser.get(desk);
    }

    private void signIn(Account account) throws Exception {
        assertThat(open(signedInAt(account)).statusCode()).isEqualTo(303);
    }

    /// Where the provider sends the browser back to.
    URI signedInAt(Account account) throws Exception {
        return provider().signIn(browser, onward(submit(code)), account);
    }

    HttpResponse<String> open(URI page) throws Exception {
        return browser.get(page);
    }

    String said() throws Exception {
        return chat.said();
    }

    /// The page to sign in on.
    String link() {
        return link;
    }

    /// Says it in this conversation, or in a new one, and takes the page that is offered.
    void asks(String town, String text) throws Exception {
        if (chat == null) {
            chat = new Chat(page("/"), town);
        }
        String before = chat.said();
        chat.says(text);
        String said = chat.said();
        String news = said.substring(Math.min(before.length() - 2, said.length()));
        Matcher page = Pattern.compile("(/signin/[A-Za-z0-9_-]{43})").matcher(news);
        assertThat(page.find()).as(said).isTrue();
        link = page.group(1);
        Matcher digits = Pattern.compile("deze code: (\\d{3} \\d{3})").matcher(news);
        assertThat(digits.find()).isTrue();
        code = digits.group(1);
    }

    private static URI onward(HttpResponse<String> onward) {
        Matcher to = Pattern.compile("href=\"(http[^\"]+)\"").matcher(onward.body());
        assertThat(to.find()).as(onward.body()).isTrue();
        return URI.create(to.group(1).replace("&amp;", "&"));
    }

    private HttpResponse<String> submit(String given) throws Exception {
        String csrf = PageBrowser.csrf(browser.get(page(link)));
        return browser.submit(page(link), Map.of("_csrf", csrf, "code", given));
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String name : database.listCollectionNames()) {
            for (Document document : database.getCollection(name).find()) {
                all.append(document.toJson()).append('\n');
            }
        }
        return all.toString();
    }

    private URI page(String path) {
        return URI.create(environment.getRequiredProperty("wijzer.public-url")).resolve(path);
    }
}
