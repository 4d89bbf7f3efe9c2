package be.wijzer.channels.meta;

import be.wijzer.core.municipality.MunicipalityId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the people who run the installation that Meta refuses an account: an expired token, a missing payment, a
/// ban. Counted each time, written once in ten minutes.
public final class AccountTrouble {
    private static final Logger log = LoggerFactory.getLogger(AccountTrouble.class);

    private final MeterRegistry meters;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public AccountTrouble(MeterRegistry meters) {
        this.meters = meters;
    }

    public void tell(String channel, MunicipalityId municipality, String account, String code) {
        meters.counter("wijzer.channel.account.trouble", "channel", channel, "code", code)
                .increment();
        if (told.asMap().putIfAbsent(channel + account + code, true) == null) {
            log.error("{} account {} of {} is refused with code {}", channel, account, municipality, code);
        }
    }
}
