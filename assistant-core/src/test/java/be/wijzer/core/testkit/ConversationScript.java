package be.wijzer.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.understanding.IntentRecogniser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A conversation as a clerk would write it down, played for real:
///
/// ```text
/// # what it shows
/// phone +32470123456             the resident calls from this number, and everything is read aloud
/// at 2026-11-24T10:15            local time, 10:15 on a Tuesday unless said otherwise
/// > what the resident types       > [Title] presses a button   > (silence), > (joined), > (photo)
/// < what the assistant says       … stands for any words
/// [Title] [Title]                 the choices under the last answer
/// later 20m                       time passes
/// late 30m > ja                   arrives now, was sent 30 minutes ago
/// again                           the last message arrives once more
/// agent claims | agent > text | agent hands back
/// ```
public final class ConversationScript {
    private static final String PHONE = "phone ";
    private static final Instant TUESDAY =
            LocalDateTime.of(2026, 11, 24, 10, 15).atZone(BelgianTime.ZONE).toInstant();

    private final Path file;
    private final Collection<Skill> skills;
    private final IntentRecogniser recogniser;
    private final Capabilities capabilities;

    private ConversationScript(
            Path file, Collection<Skill> skills, IntentRecogniser recogniser, Capabilities capabilities) {
        this.file = file;
        this.skills = skills;
        this.recogniser = recogniser;
        this.capabilities = capabilities;
    }

    /// One test for each `*.conversation` under a folder of the class path's test resources.
    public static Stream<DynamicTest> under(
            Path folder, Function<MovedClock, Collection<Skill>> skills, IntentRecogniser recogniser) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> scripts = files.filter(path -> path.toString().endsWith(".conversation"))
                    .sorted()
                    .toList();
            assertThat(scripts).as("conversations under " + folder).isNotEmpty();
            return scripts.stream()
                    .map(script ->
                            DynamicTest.dynamicTest(folder.relativize(script).toString(), script.toUri(), () -> {
                                MovedClock clock = new MovedClock(TUESDAY);
                                new ConversationScript(
                                                script, skills.apply(clock), recogniser, CollectingChannel.FETCHED)
                                        .play(clock);
                            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void play(MovedClock clock) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Optional<String> number = lines.stream()
                .filter(line -> line.startsWith(PHONE))
                .map(line -> line.substring(PHONE.length()).strip())
                .findFirst();
        CollectingChannel channel = number.isPresent()
                ? new CollectingChannel("phone", CollectingChannel.ALOUD)
                : new CollectingChannel("website", capabilities);
        ChannelAddress resident = Town.resident(channel.name(), number.orElse("resident"));
        try (MemoryStore store = new MemoryStore();
                Town town = new Town(store.store(clock), skills, recogniser, channel, clock, List.of())) {
            new Play(town, clock, resident)
                    .lines(lines.stream()
                            .filter(line -> !line.startsWith(PHONE))
                            .toList());
        }
    }

    /// The state of one playing.
    private static final class Play {
        private static final Pattern TITLES = Pattern.compile("\\[([^\\]]+)\\]");

        private final Town town;
        private final MovedClock clock;
        private final ChannelAddress resident;
        private final List<Reply> heard = new ArrayList<>();
        private final List<Choice> shown = new ArrayList<>();
        private List<Choice> choices = List.of();
        private long seen;
        private int messages;
        private Utterance last = new Utterance.Joined();
        private Instant lastSent = Instant.EPOCH;

        Play(Town town, MovedClock clock, ChannelAddress resident) {
            this.town = town;
            this.clock = clock;
            this.resident = resident;
        }

        void lines(List<String> script) {
            int number = 0;
            for (String raw : script) {
                number++;
                String line = raw.strip();
                try {
                    line(line);
                } catch (AssertionError wrong) {
                    throw new AssertionError("line " + number + ": " + line + "\n" + wrong.getMessage(), wrong);
                }
            }
            assertThat(heard).as("said at the end, but not in the script").isEmpty();
        }

        private void line(String line) {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            if (line.startsWith("at ")) {
                clock.set(LocalDateTime.parse(line.substring(3).strip())
                        .atZone(BelgianTime.ZONE)
                        .toInstant());
            } else if (line.startsWith("later ")) {
                clock.move(duration(line.substring(6)));
            } else if (line.startsWith("late ")) {
                String[] parts = line.substring(5).split(">", 2);
                says(parts[1].strip(), clock.instant().minus(duration(parts[0])));
            } else if (line.startsWith(">")) {
                clock.move(Duration.ofSeconds(5));
                says(line.substring(1).strip(), clock.instant());
            } else if (line.equals("again")) {
                town.hears(resident, "m" + messages, lastSent, last);
                listen();
            } else if (line.startsWith("agent ")) {
                agent(line.substring(6).strip());
            } else if (line.startsWith("<")) {
                expect(line.substring(1).strip());
            } else if (line.startsWith("[")) {
                assertThat(choices.stream().map(Choice::title).toList())
                        .isEqualTo(TITLES.matcher(line)
                                .results()
                                .map(match -> match.group(1))
                                .toList());
            } else {
                throw new AssertionError("not a line of a conversation");
            }
        }

        private void says(String words, Instant sentAt) {
            assertThat(heard).as("said before, but not in the script").isEmpty();
            last = utterance(words);
            lastSent = sentAt;
            messages++;
            town.hears(resident, "m" + messages, sentAt, last);
            listen();
        }

        private Utterance utterance(String words) {
            if (words.startsWith("[")) {
                String title = words.substring(1, words.length() - 1);
                return shown.stream()
                        .filter(choice -> choice.title().equals(title))
                        .reduce((_, later) -> later)
                        .map(choice -> (Utterance) new Utterance.Chose(choice.id(), choice.title()))
                        .orElseThrow(() -> new AssertionError("no such button has been shown: " + title));
            }
            return switch (words) {
                case "(silence)" -> new Utterance.Silent();
                case "(joined)" -> new Utterance.Joined();
                case "(left)" -> new Utterance.Left();
                case "(voice message)" ->
                    new Utterance.Media(
                            "audio", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                case "(photo)" ->
                    new Utterance.Media(
                            "image", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                case "(location)" -> new Utterance.Location(51.05, 3.72, Optional.empty(), Optional.empty());
                case "(unsupported)" -> new Utterance.Unsupported("order");
                case "(nothing)" -> new Utterance.Text("");
                default -> new Utterance.Text(words);
            };
        }

        private void agent(String does) {
            var id = town.conversation(resident).id();
            String action = "a" + messages + "/" + does;
            switch (does) {
                case "claims" -> town.desk().claim(id, action, "ann", "Ann");
                case "hands back" -> town.desk().handBack(id, action, "ann");
                default -> town.desk().say(id, action, "ann", does.substring(1).strip());
            }
            listen();
        }

        private void listen() {
            for (Line line : town.conversation(resident).transcript()) {
                if (line.sequence() > seen) {
                    seen = line.sequence();
                    if (line instanceof Line.Said said) {
                        heard.add(said.reply());
                        shown.addAll(said.reply().choices());
                    }
                }
            }
        }

        private void expect(String text) {
            assertThat(heard).as("the assistant says something").isNotEmpty();
            Reply reply = heard.removeFirst();
            choices = reply.choices();
            String pattern = Pattern.quote(text).replace("…", "\\E.*\\Q");
            assertThat(reply.text()).matches(Pattern.compile(pattern, Pattern.DOTALL));
        }

        private static Duration duration(String text) {
            return Duration.parse("PT" + text.strip().toUpperCase(java.util.Locale.ROOT));
        }
    }
}
