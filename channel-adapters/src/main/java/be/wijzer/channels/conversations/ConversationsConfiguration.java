package be.wijzer.channels.conversations;

import be.wijzer.channels.twilio.ConversationMessages;
import be.wijzer.channels.twilio.TwilioAccounts;
import be.wijzer.channels.twilio.TwilioWebhook;
import be.wijzer.core.attachments.ChannelMedia;
import be.wijzer.core.attachments.http.Download;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.conversation.Assistant;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class ConversationsConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Twilio waits 5 s for an answer.
    private static final Duration BEFORE_GOING_ON = Duration.ofMillis(500);

    @Bean
    ChannelMedia conversationMedia(TwilioAccounts accounts) {
        return new ConversationMedia(accounts, new Download(PATIENCE));
    }

    @Bean
    IndexOrder indexOrder() {
        return new IndexOrder(BEFORE_GOING_ON);
    }

    @Bean
    Channel conversationsChannel(TwilioAccounts accounts, ConversationMessages messages, IndexOrder order) {
        return new ConversationsChannel(accounts, messages, order);
    }

    @Bean
    RouterFunction<ServerResponse> conversationsWebhook(
            TwilioWebhook door, Assistant assistant, ConversationMessages messages, IndexOrder order, Clock clock) {
        return new ConversationsWebhook(door, assistant, messages, order, clock).routes();
    }
}
