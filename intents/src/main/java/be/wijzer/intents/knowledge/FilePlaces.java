package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.municipality.Place;
import be.wijzer.core.municipality.Places;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Places read from files. A file that can't be read is logged and leaves that town without places.
public final class FilePlaces implements Places {
    private static final Logger log = LoggerFactory.getLogger(FilePlaces.class);

    private final ContentFiles files;
    private final ConcurrentHashMap<MunicipalityId, Known> known = new ConcurrentHashMap<>();

    /// @param configured `places.yml` of a town's configuration folder
    public FilePlaces(ConfiguredFiles configured) {
        this.files = ContentFiles.in("/municipalities/%s-places.yml", configured);
    }

    private record Known(List<Place> places, Spelling spelling) {
        static Known of(List<Place> places) {
            return new Known(
                    places,
                    new Spelling(places.stream()
                            .flatMap(Known::names)
                            .flatMap(name -> Words.of(name).stream())
                            .distinct()
                            .toList()));
        }

        static Stream<String> names(Place place) {
            return Stream.concat(Stream.of(place.name()), place.names().stream());
        }
    }

    @Override
    public List<Place> of(MunicipalityId municipality) {
        return known(municipality).places();
    }

    @Override
    public Optional<Place> find(MunicipalityId municipality, String sentence) {
        Known town = known(municipality);
        List<String> words = Words.of(sentence);
        Optional<Place> exact = named(town, words);
        return exact.isPresent() ? exact : named(town, corrected(town, words));
    }

    /// The place with the longest name in the sentence; the words of a name stand next to each other.
    private static Optional<Place> named(Known town, List<String> words) {
        String sentence = " " + String.join(" ", words) + " ";
        Optional<Place> best = Optional.empty();
        int longest = 0;
        for (Place place : town.places()) {
            for (String name : Known.names(place).toList()) {
                String folded = String.join(" ", Words.of(name));
                if (folded.length() > longest && sentence.contains(" " + folded + " ")) {
                    longest = folded.length();
                    best = Optional.of(place);
                }
            }
        }
        return best;
    }

    private static List<String> corrected(Known town, List<String> words) {
        return words.stream()
                .map(word -> QuestionReader.isStop(word)
                        ? word
                        : town.spelling().guesses(word).stream()
                                .findFirst()
                                .map(Spelling.Guess::word)
                                .orElse(word))
                .toList();
    }

    private Known known(MunicipalityId municipality) {
        Known town = known.get(municipality);
        return town != null ? town : known.computeIfAbsent(municipality, this::read);
    }

    private Known read(MunicipalityId municipality) {
        try {
            Optional<ContentFiles.ContentFile> file = files.of(municipality);
            return Known.of(
                    file.isEmpty()
                            ? List.of()
                            : PlaceFile.read(file.get().source(), file.get().text()));
        } catch (UnreadableContent | IOException e) {
            log.error("the places of {} can't be used: {}", municipality, e.getMessage());
            return Known.of(List.of());
        }
    }
}
