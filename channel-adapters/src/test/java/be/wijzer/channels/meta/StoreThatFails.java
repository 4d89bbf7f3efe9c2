package be.wijzer.channels.meta;

import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.store.StoreUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

/// A store that fails when it is told to.
public final class StoreThatFails {
    private final AtomicReference<RuntimeException> conversations = new AtomicReference<>();
    private final AtomicReference<RuntimeException> deliveries = new AtomicReference<>();

    public Store around(Store store) {
        return new Store(
                failing(Conversations.class, store.conversations(), conversations),
                store.due(),
                failing(Deliveries.class, store.deliveries(), deliveries),
                store.nodes());
    }

    public void goesAway() {
        failsOnConversations();
        deliveries.set(new StoreUnavailable(new IllegalStateException("away")));
    }

    public void failsOnConversations() {
        conversations.set(new StoreUnavailable(new IllegalStateException("away")));
    }

    public void failsOnDeliveries() {
        deliveries.set(new IllegalStateException("a bug"));
    }

    public void comesBack() {
        conversations.set(null);
        deliveries.set(null);
    }

    private static <T> T failing(Class<T> port, T real, AtomicReference<RuntimeException> failure) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    RuntimeException fails = failure.get();
                    if (fails != null) {
                        throw fails;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
