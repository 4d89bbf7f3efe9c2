package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The recogniser of intents as the application has it, without sentence vectors.
final class TownIntents {
    private TownIntents() {}

    static IntentRecogniser shipped() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "folders",
                        Map.of("wijzer.data-directory", System.getProperty("java.io.tmpdir") + "/wijzer-turns")));
        context.registerBean(EntityRecogniser.class, TownEntities::voorbeeldstad);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Municipalities.class, () -> new Municipalities(List.of(Town.VOORBEELDSTAD)));
        context.scan("be.wijzer.intents.recognition");
        context.refresh();
        return context.getBean(IntentRecogniser.class);
    }
}
