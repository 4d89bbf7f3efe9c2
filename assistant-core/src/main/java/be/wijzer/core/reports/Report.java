package be.wijzer.core.reports;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One report, as it stands.
///
/// @param reference the number the resident got
/// @param key of the effect that filed it
/// @param category by its id
/// @param photos ids of kept files
/// @param channel it came through
/// @param followers whoever reported it first, unless anonymously
/// @param history oldest first, at least its filing
/// @param told how much of the history the followers have heard
/// @param assignee the account of whoever handles it
/// @param mergedInto the reference of the report it is the same as
/// @param version counts its changes
public record Report(
        String reference,
        String key,
        MunicipalityId municipality,
        String category,
        String description,
        Where where,
        Optional<LocalDate> since,
        List<String> photos,
        Contact contact,
        String channel,
        List<Follower> followers,
        List<Change> history,
        int told,
        Optional<String> assignee,
        Optional<String> mergedInto,
        Passage passage,
        long version) {
    public Report {
        photos = List.copyOf(photos);
        followers = List.copyOf(followers);
        history = List.copyOf(history);
    }

    public Status status() {
        return history.getLast().status();
    }

    public boolean isOpen() {
        return status().isOpen() && mergedInto.isEmpty();
    }

    public Instant filed() {
        return history.getFirst().at();
    }

    public Instant changed() {
        return history.getLast().at();
    }

    /// What the town said last.
    public Optional<String> lastNote() {
        return history.reversed().stream()
                .filter(change -> change.kind() == Change.Kind.STATUS)
                .findFirst()
                .flatMap(Change::note);
    }

    /// Whether there is news that nobody has been told yet.
    public boolean hasNews() {
        return history.subList(told, history.size()).stream().anyMatch(Change::isTold);
    }

    Report with(Change change) {
        List<Change> longer = new ArrayList<>(history);
        longer.add(change);
        return changed(followers, longer, told, assignee, mergedInto, passage);
    }

    Report with(Passage changed) {
        return changed(followers, history, told, assignee, mergedInto, changed);
    }

    Report followedBy(List<Follower> more) {
        List<Follower> all = new ArrayList<>(followers);
        more.stream()
                .filter(follower ->
                        all.stream().noneMatch(known -> known.conversation().equals(follower.conversation())))
                .forEach(all::add);
        return changed(all, history, told, assignee, mergedInto, passage);
    }

    Report toldAll() {
        return changed(followers, history, history.size(), assignee, mergedInto, passage);
    }

    Report assignedTo(Optional<String> account) {
        return changed(followers, history, told, account, mergedInto, passage);
    }

    Report mergedInto(String other, Change change) {
        return changed(followers, with(change).history, told, assignee, Optional.of(other), passage);
    }

    /// The same report with all of it that can change.
    private Report changed(
            List<Follower> nowFollowing,
            List<Change> nowHistory,
            int nowTold,
            Optional<String> nowAssigned,
            Optional<String> nowMerged,
            Passage nowPassage) {
        return new Report(
                reference,
                key,
                municipality,
                category,
                description,
                where,
                since,
                photos,
                contact,
                channel,
                nowFollowing,
                nowHistory,
                nowTold,
                nowAssigned,
                nowMerged,
                nowPassage,
                version);
    }
}
