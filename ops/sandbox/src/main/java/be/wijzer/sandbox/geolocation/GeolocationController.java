package be.wijzer.sandbox.geolocation;

import be.wijzer.sandbox.geolocation.AddressBook.Behaviour;
import be.wijzer.sandbox.geolocation.AddressBook.Match;
import be.wijzer.sandbox.geolocation.Street.House;
import be.wijzer.sandbox.geolocation.Street.Spot;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/geolocation/v4/Location`: what the service answers, and how it fails.
@Controller
class GeolocationController {
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final int MOST = 5;

    private final AddressBook book;

    GeolocationController(AddressBook book) {
        this.book = book;
    }

    @GetMapping("/geolocation/v4/Location")
    ResponseEntity<Object> location(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String latlon,
            @RequestParam(defaultValue = "1") int c)
            throws InterruptedException {
        List<Map<String, Object>> results = latlon == null
                ? book.find(q).stream().map(GeolocationController::matched).toList()
                : book.around(Spot.of(latlon)).stream()
                        .limit(MOST)
                        .map(house -> result(house.street(), Optional.of(house)))
                        .toList();
        return answered(Map.of(
                "LocationResult", results.stream().limit(Math.clamp(c, 1, MOST)).toList()));
    }

    private ResponseEntity<Object> answered(Map<String, Object> body) throws InterruptedException {
        return switch (book.behaviour()) {
            case WELL -> ResponseEntity.ok(body);
            case SLOW -> {
                Thread.sleep(SLOW);
                yield ResponseEntity.ok(body);
            }
            case BROKEN -> ResponseEntity.status(500).body(Map.of("Message", "An error has occurred."));
            case NONSENSE ->
                ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<html><body>Onderhoud</body></html>");
        };
    }

    private static Map<String, Object> matched(Match match) {
        return result(match.street(), match.house());
    }

    private static Map<String, Object> result(Street street, Optional<House> house) {
        String number = house.map(one -> Integer.toString(one.number())).orElse(null);
        Map<String, Object> place = place(house.map(House::spot).orElseGet(street::middle));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("Municipality", street.town());
        result.put("Zipcode", street.postcode());
        result.put("Thoroughfarename", street.name());
        result.put("Housenumber", number);
        result.put("ID", Math.floorMod((street.town() + street.name() + number).hashCode(), 1_000_000));
        result.put(
                "FormattedAddress",
                number == null
                        ? street.name() + ", " + street.town()
                        : street.name() + " " + number + ", " + street.postcode() + " " + street.town());
        result.put("Location", place);
        result.put(
                "LocationType",
                number == null ? "basisregisters_straat" : "basisregisters_huisnummer_afgeleidVanObject");
        result.put("BoundingBox", Map.of("LowerLeft", place, "UpperRight", place));
        return result;
    }

    private static Map<String, Object> place(Spot spot) {
        return Map.of("Lat_WGS84", spot.latitude(), "Lon_WGS84", spot.longitude());
    }

    @GetMapping("/geolocation")
    String show(Model model) {
        model.addAttribute("streets", book.streets());
        model.addAttribute("behaviours", Behaviour.values());
        model.addAttribute("behaviour", book.behaviour());
        return "geolocation";
    }

    @PostMapping("/geolocation/behaviour")
    String behave(@RequestParam Behaviour behaviour) {
        book.behave(behaviour);
        return "redirect:/geolocation";
    }
}
