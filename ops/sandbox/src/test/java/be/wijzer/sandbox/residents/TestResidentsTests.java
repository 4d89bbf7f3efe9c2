package be.wijzer.sandbox.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.sandbox.residents.TestResident.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TestResidentsTests {
    @Test
    void areADozenWithNumbersOfTheirOwn() {
        assertThat(TestResidents.all()).hasSize(12);
        assertThat(TestResidents.all()).extracting(TestResident::nationalNumber).doesNotHaveDuplicates();
        assertThat(TestResidents.all()).extracting(TestResident::username).doesNotHaveDuplicates();
    }

    @Test
    void shareAHouseholdBothWays() {
        assertThat(TestResidents.all())
                .filteredOn(resident -> !resident.partner().isEmpty())
                .hasSize(4)
                .allSatisfy(resident -> assertThat(TestResidents.withNumber(resident.partner()))
                        .get()
                        .extracting(TestResident::partner, TestResident::address)
                        .containsExactly(resident.nationalNumber(), resident.address()));
    }

    @Test
    void aNumberThatSomebodyCouldHaveIsRefused() {
        var an = TestResidents.named("an").orElseThrow();
        assertThatThrownBy(() -> new TestResident(
                        "x",
                        "85030100213",
                        "X",
                        "Y",
                        LocalDate.of(1985, 3, 1),
                        Sex.FEMALE,
                        "Belgische",
                        an.address(),
                        ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
