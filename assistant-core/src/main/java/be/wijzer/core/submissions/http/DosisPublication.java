package be.wijzer.core.submissions.http;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.outside.http.Patience;
import be.wijzer.core.submissions.BackOffice;
import be.wijzer.core.submissions.Submitted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells DOSIS of a form as a dossier that was handed in, so that its applicant finds it in Mijn Burgerprofiel.
/// What is told comes from the resident's sign-in; a form of somebody who isn't signed in has nobody to be shown to.
/// The upload's number follows from the form's key: telling it again tells the same.
public final class DosisPublication implements BackOffice {
    private static final Logger log = LoggerFactory.getLogger(DosisPublication.class);
    private static final Set<Integer> TRY_LATER = Set.of(408, 425, 429);
    private static final Set<Integer> NO_ACCESS = Set.of(401, 403);
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final int LONGEST_REASON = 200;
    private static final int NOT_FOUND = 404;

    private final Map<MunicipalityId, DosisAccount> accounts;
    private final Map<MunicipalityId, AccessTokens> tokens = new HashMap<>();
    private final Patience patience;
    private final HttpClient client;

    public DosisPublication(Map<MunicipalityId, DosisAccount> accounts, Duration timeout, Clock clock) {
        this.accounts = Map.copyOf(accounts);
        patience = new Patience(timeout, LONGEST_ANSWER);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        accounts.forEach(
                (town, account) -> tokens.put(town, new AccessTokens(account, "DosisImport", patience, client, clock)));
    }

    @Override
    public String name() {
        return "dosis";
    }

    @Override
    public boolean takes(Submitted form) {
        return form.applicant().isPresent()
                && Optional.ofNullable(accounts.get(form.municipality()))
                        .filter(account -> account.products().containsKey(form.form()))
                        .isPresent();
    }

    @Override
    public Delivery deliver(Submitted form) {
        DosisAccount account = accounts.get(form.municipality());
        Optional<NationalNumber> applicant = form.applicant();
        if (account == null || applicant.isEmpty() || !account.products().containsKey(form.form())) {
            return new Delivery.Refused("niet meer ingesteld");
        }
        String body = JsonMapper.shared().writeValueAsString(dossier(account, form, applicant.get()));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(account, "/api/v2/dosis/dossiers"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return asked(form.municipality(), request, answer -> accepted(form, answer));
    }

    /// Accepted isn't handled: that comes later.
    private static Delivery accepted(Submitted form, Patience.Answer answer) {
        return answer.isDone() ? new Delivery.Accepted(upload(form).toString()) : refused(answer);
    }

    @Override
    public Delivery outcome(Submitted form, String ticket) {
        DosisAccount account = accounts.get(form.municipality());
        if (account == null) {
            return new Delivery.Refused("niet meer ingesteld");
        }
        URI results = address(account, "/api/v1/dosis/resultaten/perUploadId?uploadId=" + ticket);
        return asked(form.municipality(), HttpRequest.newBuilder(results), answer -> came(answer, ticket));
    }

    private static Delivery came(Patience.Answer answer, String ticket) {
        if (answer.status() == NOT_FOUND) {
            return new Delivery.Accepted(ticket);
        }
        if (!answer.isDone()) {
            return refused(answer);
        }
        JsonNode result = json(answer.body());
        JsonNode one = result.isArray() ? result.path(0) : result;
        boolean isWrong = !one.path("Fouten").isEmpty() || one.path("Fout").asBoolean(false);
        if (isWrong) {
            return new Delivery.Refused(
                    shown(one.path("Fouten").path(0).path("Omschrijving").asString("fout")));
        }
        return one.path("Succes").asBoolean(false) ? new Delivery.Taken() : new Delivery.Accepted(ticket);
    }

    private Delivery asked(
            MunicipalityId town,
            HttpRequest.Builder request,
            java.util.function.Function<Patience.Answer, Delivery> judged) {
        AccessTokens access = tokens.get(town);
        if (access == null) {
            return new Delivery.Refused("niet meer ingesteld");
        }
        try {
            request.header("Authorization", "Bearer " + access.token()).header("Accept", "application/json");
            Patience.Answer answer = patience.ask(client, request.build());
            if (NO_ACCESS.contains(answer.status())) {
                access.forget();
                log.warn("DOSIS gives {} no access: {}", town, answer.status());
                return new Delivery.TryLater("status " + answer.status());
            }
            return judged.apply(answer);
        } catch (IOException | JacksonException unreachable) {
            return new Delivery.TryLater(NoAnswer.told(unreachable));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Delivery.TryLater(NoAnswer.INTERRUPTED);
        }
    }

    private static Delivery refused(Patience.Answer answer) {
        String status = "status " + answer.status();
        if (answer.status() / 100 != 4 || TRY_LATER.contains(answer.status())) {
            return new Delivery.TryLater(status);
        }
        JsonNode told = json(answer.body());
        JsonNode first = told.path("errors").path(0);
        String reason =
                first.path("description").asString(told.path("description").asString(""));
        return new Delivery.Refused(reason.isEmpty() ? status : status + ": " + shown(reason));
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException _) {
            return JsonMapper.shared().missingNode();
        }
    }

    /// As staff may read it: an answer may repeat whom it is about.
    private static String shown(String reason) {
        String masked = reason.replaceAll("\\d[\\d. -]{9,13}\\d", "***");
        return masked.substring(0, Math.min(masked.length(), LONGEST_REASON));
    }

    private static Map<String, Object> dossier(DosisAccount account, Submitted form, NationalNumber applicant) {
        Map<String, Object> dossier = new LinkedHashMap<>();
        dossier.put("Identificatie", Map.of("Bron", account.source().toString(), "DossierNummer", form.reference()));
        dossier.put("UploadId", upload(form).toString());
        dossier.put("Naam", form.title());
        dossier.put(
                "WijzigingsDatum",
                BelgianTime.at(form.at())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        dossier.put(
                "Status",
                Map.of(
                        "VlaamsCode", "Ingediend",
                        "VlaamsFase", "Samenstelling",
                        "Detail1", "Je aanvraag is ontvangen.",
                        "Actie", Map.of("ActieNodig", false, "Actie", "")));
        dossier.put("Doorverwijzing", account.page().toString());
        dossier.put("TypeDossierCode", "DossierStatus");
        dossier.put("Producten", List.of(Map.of("Id", account.products().getOrDefault(form.form(), ""))));
        dossier.put("DossierBeheerder", handler(account.service()));
        dossier.put(
                "Agenten",
                List.of(Map.of(
                        "Identificatie",
                        applicant.digits(),
                        "Toegangsrechten",
                        List.of(Map.of("Code", "Raadpleger")))));
        return dossier;
    }

    private static Map<String, Object> handler(DosisAccount.Service service) {
        Map<String, Object> handler = new LinkedHashMap<>();
        handler.put("Naam", service.name());
        if (!service.department().isEmpty()) {
            handler.put("Dienst", service.department());
        }
        service.phone().ifPresent(phone -> handler.put("Telefoon", phone));
        service.email().ifPresent(email -> handler.put("Email", email));
        service.website().ifPresent(website -> handler.put("Website", website.toString()));
        return handler;
    }

    private static UUID upload(Submitted form) {
        return UUID.nameUUIDFromBytes(("dosis/" + form.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static URI address(DosisAccount account, String path) {
        return URI.create(account.url().toString().replaceAll("/+$", "") + path);
    }
}
