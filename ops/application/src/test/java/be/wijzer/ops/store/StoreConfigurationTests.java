package be.wijzer.ops.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationTests {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(StoreConfiguration.class);

    @TempDir
    Path folder;

    @Test
    void keepsTheStoreUnderTheDataDirectoryUnlessToldOtherwise() {
        application.withPropertyValues("wijzer.data-directory=" + folder).run(context -> {
            var database = context.getBean(MongoDatabase.class);
            database.getCollection("things").insertOne(new Document("_id", 1));

            assertThat(database.getName()).isEqualTo("wijzer");
            assertThat(context.getBean("durable")).isEqualTo(WriteConcern.JOURNALED);
            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
        assertThat(folder.resolve("store")).isDirectoryContaining("glob:**.store");
    }

    @Test
    void leavesNoFileInMemory() {
        application
                .withPropertyValues("wijzer.mongodb.uri=memory", "wijzer.data-directory=" + folder)
                .run(context -> context.getBean(MongoDatabase.class)
                        .getCollection("things")
                        .insertOne(new Document("_id", 1)));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void usesTheServerAndTheDatabaseOfAGivenAddress() {
        try (var server = EmbeddedStore.inMemory(0)) {
            application
                    .withPropertyValues("wijzer.mongodb.uri=" + server.uri() + "/town")
                    .run(context -> {
                        assertThat(context.getBean(MongoDatabase.class).getName())
                                .isEqualTo("town");
                        assertThat(context.getBean("durable")).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
                        assertThat(context.getBean(HealthIndicator.class)
                                        .health()
                                        .getStatus())
                                .isEqualTo(Status.UP);
                    });
        }
    }

    @Test
    void startsWithAServerThatIsAwayButIsNotReady() throws IOException {
        int closedPort;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        application
                .withPropertyValues("wijzer.mongodb.uri=mongodb://127.0.0.1:" + closedPort)
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health().getStatus())
                        .isEqualTo(Status.DOWN));
    }
}
