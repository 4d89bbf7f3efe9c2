package be.wijzer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;

@AnalyzeClasses(
        packagesOf = AssistantApplication.class,
        importOptions = {DoNotIncludeTests.class, HexagonTests.NoTestkit.class})
class HexagonTests {
    static final class NoTestkit implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/testkit/");
        }
    }

    @ArchTest
    static final ArchRule dependencies_point_to_the_core = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("be.wijzer..")
            .layer("core")
            .definedBy("be.wijzer.core..")
            .layer("skills")
            .definedBy("be.wijzer.intents..", "be.wijzer.forms..")
            .layer("channels")
            .definedBy("be.wijzer.channels..")
            .layer("ops")
            .definedBy("be.wijzer", "be.wijzer.ops..")
            .whereLayer("ops")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("channels")
            .mayOnlyBeAccessedByLayers("ops")
            .whereLayer("skills")
            .mayOnlyBeAccessedByLayers("ops");

    @ArchTest
    static final ArchRule the_core_is_plain_java = noClasses()
            .that()
            .resideInAPackage("be.wijzer.core..")
            .and(are(not(resideInAnyPackage("..mongo..", "..http.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.data..",
                    "org.springframework.http..",
                    "com.mongodb..",
                    "org.bson..",
                    "tools.jackson..")
            .because("the core must be playable without a server or a database");

    @ArchTest
    static final ArchRule only_channels_and_ops_know_reactor = noClasses()
            .that()
            .resideInAnyPackage("be.wijzer.core..", "be.wijzer.intents..", "be.wijzer.forms..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..")
            .because("a turn is straight-line code");

    @ArchTest
    static final ArchRule drivers_and_http_stay_in_their_packages = noClasses()
            .that()
            .resideInAnyPackage("be.wijzer.core..", "be.wijzer.intents..", "be.wijzer.forms..")
            .and(are(not(resideInAnyPackage("..mongo..", "..http.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "java.net.http..", "org.springframework.web..")
            .because("what a town can do doesn't depend on how it is stored or fetched");

    @ArchTest
    static final ArchRule publishers_are_awaited_with_a_limit = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "block without a time limit",
                    call -> call.getTarget().getName().startsWith("block")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTargetOwner().isAssignableTo(Publisher.class)))
            .because("one blocked thread silences a resident for ever");

    @ArchTest
    static final ArchRule names_say_what_things_are = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto")
            .because("a name tells what a thing is");
}
