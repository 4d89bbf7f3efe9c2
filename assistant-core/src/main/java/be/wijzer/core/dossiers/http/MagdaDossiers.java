package be.wijzer.core.dossiers.http;

import static be.wijzer.core.magda.http.Contents.element;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.magda.MagdaConnection;
import be.wijzer.core.magda.MagdaException;
import be.wijzer.core.magda.http.MagdaAnswer;
import be.wijzer.core.magda.http.MagdaEndpoint;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dossiers by `Dossier.GeefDossiers-02.00`. Towns without a connection have none.
public final class MagdaDossiers implements Dossiers {
    private static final Logger log = LoggerFactory.getLogger(MagdaDossiers.class);

    /// MAGDA itself refuses or can't: a malformed question, no authorisation, too many questions at once.
    private static final Set<Integer> NOTHING_AT_ALL = Set.of(20_002, 30_032, 40_006, 99_996);

    private final Map<MunicipalityId, MagdaConnection> connections;
    private final MagdaEndpoint service;

    public MagdaDossiers(Map<MunicipalityId, MagdaConnection> connections, Clock clock) {
        this.connections = Map.copyOf(connections);
        service = new MagdaEndpoint(
                "GeefDossiers", "http://webservice.geefdossiersdienst-02_00.dossier-02_00.vip.vlaanderen.be", clock);
    }

    @Override
    public Found of(MunicipalityId municipality, NationalNumber person) {
        return Optional.ofNullable(connections.get(municipality))
                .map(connection -> ask(municipality, connection, person))
                .orElseGet(() -> new Found.Answered(List.of(), List.of()));
    }

    private Found ask(MunicipalityId municipality, MagdaConnection connection, NationalNumber person) {
        MagdaAnswer answer = service.ask(connection, UUID.randomUUID(), out -> {
            out.writeStartElement("Criteria");
            element(out, "INSZ", person.digits());
            out.writeEndElement();
        });
        return switch (answer) {
            case MagdaAnswer.Silence(String reason) -> {
                log.warn("GeefDossiers for {} failed: {}", municipality, reason);
                yield new Found.Unavailable();
            }
            case MagdaAnswer.Given given -> found(municipality, given);
        };
    }

    private static Found found(MunicipalityId municipality, MagdaAnswer.Given given) {
        List<MagdaException> failures =
                given.exceptions().stream().filter(MagdaException::isFailure).toList();
        failures.forEach(failure ->
                log.warn("GeefDossiers for {}: {} about '{}'", municipality, failure.code(), failure.source()));
        List<Dossier> dossiers = given.contents()
                .flatMap(contents -> contents.at("Dossiers"))
                .map(DossierReading::dossiers)
                .orElse(List.of());
        boolean refused = failures.stream()
                .anyMatch(failure -> failure.source().isEmpty() && NOTHING_AT_ALL.contains(failure.code()));
        boolean nothingNamed = !failures.isEmpty()
                && failures.stream().allMatch(failure -> failure.source().isEmpty());
        return dossiers.isEmpty() && (refused || nothingNamed)
                ? new Found.Unavailable()
                : new Found.Answered(
                        dossiers,
                        failures.stream().map(MagdaException::source).distinct().toList());
    }
}
