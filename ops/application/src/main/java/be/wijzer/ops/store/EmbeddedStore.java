package be.wijzer.ops.store;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import reactor.netty.resources.LoopResources;

/// A server inside this process that speaks MongoDB's wire protocol on the loopback address. On disk it keeps
/// MongoDB's promise: a write with `j: true` is answered when neither the death of the process nor a power cut can
/// undo it. It has unique indexes; searches on other fields walk the collection, and there are no transactions.
public final class EmbeddedStore implements AutoCloseable {
    private static final String FILE = "wijzer.store";
    private static final int CACHE_MEGABYTES = 4;
    private static final int PAGE_BYTES = 4 * 1024;
    /// One that is always busy wakes less often than several that share the same work.
    private static final int NETWORK_THREADS = 1;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final StoreBackend backend;
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("store-", 0).factory());
    /// The machine's own way of waiting for the network where Netty has it.
    private final LoopResources network = LoopResources.create("store-network", NETWORK_THREADS, true);

    private final Channel listener;

    private EmbeddedStore(StoreBackend backend, int port) {
        this.backend = backend;
        try {
            this.listener = listen(port);
        } catch (RuntimeException e) {
            network.disposeLater(Duration.ZERO, Duration.ofSeconds(1)).subscribe();
            backend.close();
            throw e;
        }
    }

    /// @param port 0 for any free one
    public static EmbeddedStore inMemory(int port) {
        return new EmbeddedStore(new StoreBackend(MVStore.open(null), Journal.ofMemory()), port);
    }

    public static EmbeddedStore onDisk(Path folder, int port) {
        return onDisk(folder, port, CommitPace.safe());
    }

    /// @throws StoreInUse when another process has the folder's store open
    public static EmbeddedStore onDisk(Path folder, int port, CommitPace pace) {
        var store = open(folder);
        return new EmbeddedStore(new StoreBackend(store, new GroupCommit(store, pace)), port);
    }

    private static MVStore open(Path folder) {
        var file = folder.resolve(FILE).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    // A commit of its own could part a document from its index entries: GroupCommit alone commits.
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            // Superseded parts are overwritten as soon as nobody reads them: every commit is synced before the next.
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new StoreInUse(file, e);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s of the store can't be made".formatted(folder), e);
        }
    }

    private Channel listen(int port) {
        var wire = new Wire(backend, clients, threads);
        var group = network.onServer(true);
        var bound = new ServerBootstrap()
                .group(group)
                .channelFactory(() -> network.onChannel(ServerSocketChannel.class, group))
                .option(ChannelOption.SO_BACKLOG, 512)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        client.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(wire);
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalArgumentException("The store can't listen at port %d".formatted(port), bound.cause());
        }
        return bound.channel();
    }

    /// Where drivers connect to.
    public String uri() {
        var address = (InetSocketAddress) listener.localAddress();
        return "mongodb://%s:%d".formatted(address.getAddress().getHostAddress(), address.getPort());
    }

    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        clients.close().awaitUninterruptibly(CLOSING.toSeconds(), TimeUnit.SECONDS);
        threads.shutdown();
        try {
            network.disposeLater(Duration.ZERO, CLOSING).block(CLOSING.multipliedBy(2));
        } finally {
            backend.close();
        }
    }
}
