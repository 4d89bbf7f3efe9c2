package be.wijzer.sandbox.vendor;

import be.wijzer.sandbox.vendor.Behaviour.Plan;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The behaviour of each channel at this moment.
public final class Behaviours {
    private final Map<VendorChannel, Behaviour> behaviours = new EnumMap<>(VendorChannel.class);

    public synchronized Behaviour of(VendorChannel channel) {
        return behaviours.getOrDefault(channel, Behaviour.USUAL);
    }

    synchronized Behaviour change(VendorChannel channel, UnaryOperator<Behaviour> change) {
        Behaviour changed = change.apply(of(channel));
        behaviours.put(channel, changed);
        return changed;
    }

    synchronized void reset(VendorChannel channel) {
        behaviours.remove(channel);
    }

    /// The plan this request falls under, counted.
    synchronized Optional<Plan> next(VendorChannel channel) {
        Behaviour behaviour = of(channel);
        Plan plan = behaviour.plan();
        if (plan == null) {
            return Optional.empty();
        }
        Integer left = plan.next();
        if (left != null) {
            Plan rest = left <= 1
                    ? null
                    : new Plan(left - 1, plan.status(), plan.error(), plan.delayMillis(), plan.dropAnswer());
            behaviours.put(channel, new Behaviour(rest, behaviour.statuses(), behaviour.messages()));
        }
        return Optional.of(plan);
    }
}
