package be.wijzer.ops.engine;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.Areas;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.ReportSystem;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.reports.Rounds;
import be.wijzer.core.reports.Tidings;
import be.wijzer.core.reports.http.Open311System;
import be.wijzer.core.reports.mongo.MongoReports;
import be.wijzer.core.store.mongo.Collections;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
    private static final Duration UNKNOWN_TOWN = Duration.ofDays(365);

    /// What every town says about its reports.
    record TownReports(Map<MunicipalityId, ReportSettings.Reports> byTown) {
        Map<MunicipalityId, ReportSystem> systems(URI address) {
            Map<MunicipalityId, ReportSystem> systems = new HashMap<>();
            byTown.forEach((town, reports) -> Optional.ofNullable(reports.open311())
                    .ifPresent(open311 ->
                            systems.put(town, new Open311System(open311.account(), address, open311.timeout()))));
            return systems;
        }
    }

    /// The towns' own systems.
    record ReportSystems(Map<MunicipalityId, ReportSystem> byTown) {}

    @Bean
    TownReports townReports(Environment environment) {
        Map<String, ReportSettings> towns = Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, ReportSettings.class))
                .orElseGet(Map::of);
        return new TownReports(towns.entrySet().stream()
                .collect(Collectors.toMap(
                        town -> new MunicipalityId(town.getKey()),
                        town -> town.getValue().reports())));
    }

    @Bean
    ReportSystems reportSystems(TownReports towns, @Value("${wijzer.public-url:http://localhost:8080}") URI address) {
        return new ReportSystems(towns.systems(address));
    }

    @Bean
    Categories reportCategories() {
        return Categories.shipped();
    }

    @Bean
    Areas areas(TownReports towns, Municipalities municipalities) {
        Map<MunicipalityId, Area> areas = new HashMap<>();
        towns.byTown()
                .forEach((town, reports) -> areas.put(
                        town,
                        reports.asArea(municipalities
                                .find(town)
                                .map(Municipality::name)
                                .orElse(town.value()))));
        return new Areas(areas);
    }

    @Bean
    Reports reports(Collections collections, TownReports towns) {
        return new MongoReports(
                collections,
                town -> Optional.ofNullable(towns.byTown().get(town))
                        .map(ReportSettings.Reports::kept)
                        .orElse(UNKNOWN_TOWN));
    }

    @Bean
    Reporting reporting(Reports reports, ReportSystems systems, Clock clock) {
        return new Reporting(reports, systems.byTown(), clock);
    }

    @Bean
    Tidings tidings(Reporting reporting, Reports reports, Categories categories, Assistant assistant) {
        return new Tidings(reporting, reports, categories, assistant);
    }

    @Bean(initMethod = "start")
    ReportRounds reportRounds(
            Reporting reporting,
            Reports reports,
            ReportSystems systems,
            Tidings tidings,
            Municipalities municipalities,
            Clock clock,
            @Value("${wijzer.reports.pause:15s}") Duration pause) {
        Rounds rounds = new Rounds(reporting, reports, systems.byTown(), clock);
        return new ReportRounds(rounds, tidings, municipalities, pause);
    }
}
