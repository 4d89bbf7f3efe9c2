package be.wijzer.ops.preview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.skill.FormDrafts.Answered;
import be.wijzer.core.skill.FormDrafts.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormPreviewTests {
    private static final Path FORMS =
            Path.of("../../forms/src/test/resources/town/voorbeeldstad/forms").toAbsolutePath();

    private final List<Answered> submitted = new ArrayList<>();

    private Draft read(MemoryTown town, String text) {
        return town.drafts().read("stall.yml", text, Language.NL, submitted::addAll);
    }

    @Test
    void holdsTheInterviewOfAForm() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (MemoryTown town = new MemoryTown();
                Rehearsal rehearsal = new Rehearsal(
                        town,
                        (Draft.Right) read(town, Files.readString(FORMS.resolve("stall.yml"))),
                        Language.NL,
                        new PrintStream(shown, true, StandardCharsets.UTF_8))) {
            rehearsal.begin();
            rehearsal.says("@51.05,3.72");
            rehearsal.says("niets");
            rehearsal.says("@" + Path.of("../docs/pictures").toAbsolutePath().toString() + "/" + picture());
            rehearsal.says("BE68 5390 0754 7034");
            rehearsal.says("1");
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .contains(
                            "Waar wil je staan?",
                            "1. Stroom",
                            "Bedankt voor de foto.",
                            "1. Aanvrager: Jan Voorbeeld",
                            "1. Ja, versturen");
            rehearsal.says("ja");
            assertThat(rehearsal.isOver()).isTrue();
        }
        assertThat(submitted)
                .extracting(Answered::field, Answered::from)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("applicant", "register"),
                        org.assertj.core.groups.Tuple.tuple("account", "resident"));
    }

    @Test
    void tellsEveryKindOfAnswerAsProgramsReadIt() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (MemoryTown town = new MemoryTown();
                Rehearsal rehearsal = new Rehearsal(
                        town,
                        (Draft.Right) read(town, Files.readString(FORMS.resolve("street_party.yml"))),
                        Language.NL,
                        new PrintStream(shown, true, StandardCharsets.UTF_8))) {
            rehearsal.begin();
            for (String line : List.of(
                    "4 december 2099 om 9 uur",
                    "van 4 tot 6 december 2099",
                    "van 14 tot 17 uur",
                    "10",
                    "40",
                    "12,50 euro",
                    "neen",
                    "ja")) {
                rehearsal.says(line);
            }
            assertThat(rehearsal.isOver())
                    .as(shown.toString(StandardCharsets.UTF_8))
                    .isTrue();
        }
        assertThat(submitted)
                .extracting(Answered::field, Answered::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("setup", "2099-12-04T09:00"),
                        org.assertj.core.groups.Tuple.tuple("period", "2099-12-04/2099-12-07"),
                        org.assertj.core.groups.Tuple.tuple("music_hours", "14:00/17:00"),
                        org.assertj.core.groups.Tuple.tuple("tables", "10"),
                        org.assertj.core.groups.Tuple.tuple("chairs", "40"),
                        org.assertj.core.groups.Tuple.tuple("budget", "12.50"),
                        org.assertj.core.groups.Tuple.tuple("castle", "false"));
    }

    private static String picture() throws IOException {
        try (var files = Files.list(Path.of("../docs/pictures"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void tellsWhereAFileIsWrong() throws IOException {
        String text = Files.readString(FORMS.resolve("stall.yml")).replace("type: iban", "type: bank");
        try (MemoryTown town = new MemoryTown()) {
            assertThat(read(town, text)).isEqualTo(new Draft.Wrong("stall.yml:32: 'bank' is no type of field"));
        }
    }
}
