package be.wijzer.channels.desk;

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
    ReportDesk reportDesk(Municipalities municipalities, DeskSettings settings, Scheduler deskThreads) {
        return new ReportDesk(municipalities, settings, deskThreads);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler deskThreads() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "desk");
    }
}
