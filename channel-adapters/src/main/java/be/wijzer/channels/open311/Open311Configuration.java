package be.wijzer.channels.open311;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Areas;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class Open311Configuration {
    /// A municipality's part that is ours.
    record Settings(@DefaultValue Part reports) {
        /// @param apiKeys that let a program hand in reports and read all of them
        record Part(@DefaultValue List<String> apiKeys) {}
    }

    @Bean(destroyMethod = "dispose")
    Scheduler open311Threads() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "open311");
    }

    @Bean
    RouterFunction<ServerResponse> open311Routes(
            Environment environment,
            Municipalities municipalities,
            Reporting reporting,
            Reports reports,
            Categories categories,
            Areas areas,
            Clock clock,
            Scheduler open311Threads) {
        Map<String, Settings> towns = Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, Settings.class))
                .orElseGet(Map::of);
        Map<MunicipalityId, List<String>> keys = towns.entrySet().stream()
                .collect(Collectors.toMap(
                        town -> new MunicipalityId(town.getKey()),
                        town -> town.getValue().reports().apiKeys()));
        return new Open311Api(
                        municipalities,
                        keys,
                        reporting,
                        new Requests(reporting, reports, categories, areas, clock),
                        open311Threads)
                .routes();
    }
}
