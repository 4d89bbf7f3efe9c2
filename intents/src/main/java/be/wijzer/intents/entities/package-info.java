/// What residents name in a sentence — dates, numbers, phones, addresses, products, rooms — found by fixed rules.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "intents.towns"})
package be.wijzer.intents.entities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
