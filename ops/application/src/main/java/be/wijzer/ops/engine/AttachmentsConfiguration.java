package be.wijzer.ops.engine;

import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received;
import be.wijzer.core.attachments.ReceivedAnywhere;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.store.mongo.Collections;
import java.time.Clock;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class AttachmentsConfiguration {
    @Bean
    MongoAttachments attachments(Collections collections, Clock clock) {
        return new MongoAttachments(collections, clock);
    }

    @Bean
    Received received(Collection<ChannelMedia> channels) {
        return new ReceivedAnywhere(channels);
    }

    @Bean
    Intake intake(
            MongoAttachments attachments,
            Received received,
            ObjectProvider<VirusScan> scan,
            Clock clock,
            @Value("${wijzer.attachments.largest:10MB}") DataSize largest) {
        return new Intake(
                attachments, received, scan.getIfAvailable(VirusScan::none), clock, Math.toIntExact(largest.toBytes()));
    }
}
