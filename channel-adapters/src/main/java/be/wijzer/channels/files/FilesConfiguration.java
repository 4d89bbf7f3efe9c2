package be.wijzer.channels.files;

import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.attachments.FileAccess;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    @Bean(destroyMethod = "dispose")
    Scheduler fileThreads() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "files");
    }

    /// Without anybody to tell who is signed in, no protected file is opened.
    @Bean
    RouterFunction<ServerResponse> filePages(
            Attachments attachments, ObjectProvider<FileAccess> access, Scheduler fileThreads) {
        return new FilePages(attachments, access.getIfAvailable(() -> (_, _) -> false), fileThreads).routes();
    }
}
