package be.wijzer.core.insight.mongo;

import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A node that dies right before or right after one of its writes.
final class DyingNode {
    private static final Set<String> WRITES = Set.of("insertOne", "insertMany", "replaceOne", "deleteMany");

    private final AtomicInteger left;

    DyingNode(int writes) {
        left = new AtomicInteger(writes);
    }

    Collections of(Collections collections) {
        return new Collections(
                (MongoDatabase) mortal(MongoDatabase.class, collections.database()), collections.durable());
    }

    private Object mortal(Class<?> type, Object real) {
        InvocationHandler handler = (_, method, arguments) -> call(real, method, arguments);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (WRITES.contains(method.getName()) && left.getAndDecrement() <= 0) {
            throw new StoreUnavailable(new IllegalStateException("dead"));
        }
        try {
            Object answer = method.invoke(real, arguments);
            return answer instanceof MongoCollection<?> ? mortal(MongoCollection.class, answer) : answer;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
