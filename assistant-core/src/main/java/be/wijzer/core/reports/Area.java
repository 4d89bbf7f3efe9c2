package be.wijzer.core.reports;

import be.wijzer.core.reports.Geocoder.Answer;
import be.wijzer.core.skill.Choosing;
import java.util.List;
import java.util.Optional;

/// Where a town is: a box on the map, its street names, and the register that has its addresses. What isn't
/// configured, or doesn't answer, isn't checked.
public record Area(Optional<Box> box, List<String> streets, Optional<Register> register) {
    /// Houses further apart than this are at another spot.
    private static final double SAME_SPOT = 100;

    public Area {
        streets = List.copyOf(streets);
    }

    public Area(Optional<Box> box, List<String> streets) {
        this(box, streets, Optional.empty());
    }

    /// The outermost degrees.
    public record Box(double south, double west, double north, double east) {
        boolean holds(Point point) {
            return point.latitude() >= south
                    && point.latitude() <= north
                    && point.longitude() >= west
                    && point.longitude() <= east;
        }
    }

    /// A register of addresses, and what the town is called there.
    public record Register(Geocoder geocoder, String municipality) {
        boolean isOurs(Address address) {
            return Choosing.plain(address.municipality()).equals(Choosing.plain(municipality));
        }

        Answer find(WrittenAddress written) {
            return geocoder.find(written + ", " + municipality);
        }
    }

    /// What becomes of a place.
    public sealed interface Located {
        /// In the town, as far as is known.
        record Here(Where where) implements Located {}

        record Outside() implements Located {}

        /// The words name a street that the town doesn't have.
        record UnknownStreet() implements Located {}
    }

    public static Area anywhere() {
        return new Area(Optional.empty(), List.of());
    }

    public Area with(Register other) {
        return new Area(box, streets, Optional.of(other));
    }

    /// Whether a place is in the town; then with the point of its house, or with the address of its point. Asks the
    /// register at most once.
    public Located locate(Where where) {
        return where.point().map(point -> pinned(where, point)).orElseGet(() -> written(where));
    }

    /// Along a border the nearest house may be another town's: what is around decides.
    private Located pinned(Where where, Point point) {
        if (box.filter(outermost -> !outermost.holds(point)).isPresent()) {
            return new Located.Outside();
        }
        List<Address> around =
                register.map(one -> known(one.geocoder().around(point))).orElse(List.of());
        if (around.isEmpty()) {
            return new Located.Here(where);
        }
        return around.stream()
                .filter(address -> register.filter(one -> one.isOurs(address)).isPresent())
                .findFirst()
                .<Located>map(address -> new Located.Here(named(where, address, point)))
                .orElseGet(Located.Outside::new);
    }

    private static Where named(Where where, Address address, Point point) {
        boolean isSaid = Choosing.plain(where.text()).contains(Choosing.plain(address.street()));
        if (isSaid || address.point().metersTo(point) > SAME_SPOT) {
            return where;
        }
        String name = where.text().isBlank() ? "" : " (" + where.text() + ")";
        return new Where(address + name, where.point());
    }

    private Located written(Where where) {
        Optional<WrittenAddress> found = WrittenAddress.in(where.text());
        if (found.isEmpty()) {
            return new Located.Here(where);
        }
        WrittenAddress written = found.get();
        if (!streets.isEmpty() && written.isStreet() && streets.stream().noneMatch(written::isIn)) {
            return new Located.UnknownStreet();
        }
        return register.filter(_ -> written.number().isPresent())
                .map(one -> looked(one, where, written))
                .orElseGet(() -> new Located.Here(where));
    }

    /// What the register has nowhere may be new or misspelled: it is taken as it is.
    private Located looked(Register one, Where where, WrittenAddress written) {
        if (!(one.find(written) instanceof Answer.Known(List<Address> addresses))) {
            return new Located.Here(where);
        }
        List<Address> ours = addresses.stream()
                .filter(address -> !address.street().isEmpty() && one.isOurs(address))
                .toList();
        if (ours.isEmpty() && !addresses.isEmpty() && written.isStreet()) {
            return new Located.UnknownStreet();
        }
        return new Located.Here(new Where(where.text(), point(written, ours)));
    }

    /// Where the house is; empty where the register doesn't have it, or several of them far from each other.
    private static Optional<Point> point(WrittenAddress written, List<Address> ours) {
        List<Point> houses = ours.stream()
                .filter(address -> written.isIn(address.street()) && written.hasNumberOf(address))
                .filter(address ->
                        written.postcode().map(address.postcode()::equals).orElse(true))
                .map(Address::point)
                .toList();
        return houses.stream()
                .findFirst()
                .filter(first -> houses.stream().allMatch(other -> first.metersTo(other) <= SAME_SPOT));
    }

    private static List<Address> known(Answer answer) {
        return answer instanceof Answer.Known(List<Address> addresses) ? addresses : List.of();
    }
}
