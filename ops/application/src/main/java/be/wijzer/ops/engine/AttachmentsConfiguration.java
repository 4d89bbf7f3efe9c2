package be.wijzer.ops.engine;

import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received;
import be.wijzer.core.attachments.ReceivedAnywhere;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.clamav.Clamd;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.store.mongo.Collections;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentsConfiguration.Scanning.class)
class AttachmentsConfiguration {
    private static final Logger log = LoggerFactory.getLogger(AttachmentsConfiguration.class);

    @Bean
    MongoAttachments attachments(Collections collections, Clock clock) {
        return new MongoAttachments(collections, clock);
    }

    @Bean
    Received received(Collection<ChannelMedia> channels) {
        return new ReceivedAnywhere(channels);
    }

    /// @param clamd where ClamAV's daemon listens; absent: files are taken unscanned
    @ConfigurationProperties("wijzer.attachments")
    record Scanning(@Nullable Daemon clamd) {
        record Daemon(
                String host,
                @DefaultValue("3310") int port,
                @DefaultValue("10s") Duration timeout) {}
    }

    @Bean
    VirusScan virusScan(Scanning scanning) {
        Scanning.Daemon clamd = scanning.clamd();
        if (clamd == null) {
            log.info("no wijzer.attachments.clamd: what residents send isn't scanned for viruses");
            return VirusScan.none();
        }
        return new Clamd(clamd.host(), clamd.port(), clamd.timeout());
    }

    @Bean
    Intake intake(
            MongoAttachments attachments,
            Received received,
            VirusScan scan,
            Clock clock,
            @Value("${wijzer.attachments.largest:10MB}") DataSize largest) {
        return new Intake(attachments, received, scan, clock, Math.toIntExact(largest.toBytes()));
    }
}
