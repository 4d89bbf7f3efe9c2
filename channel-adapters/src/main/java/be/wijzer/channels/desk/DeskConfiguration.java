package be.wijzer.channels.desk;

import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.conversation.Transcripts;
import be.wijzer.core.municipality.Municipalities;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    ConversationPages conversationPages(
            Municipalities municipalities, Transcripts transcripts, Deliveries deliveries, Clock clock) {
        return new ConversationPages(municipalities, transcripts, deliveries, clock);
    }

    @Bean
    Desk staffDesk(
            Municipalities municipalities, DeskSettings settings, Views views, Clock clock, Scheduler deskThreads) {
        return new Desk(municipalities, settings, views, clock, deskThreads);
    }

    @Bean
    ReportDesk reportDesk(Desk desk) {
        return new ReportDesk(desk);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler deskThreads() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "desk");
    }
}
