package be.wijzer.ops.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the requests of one client after the other. What may take long goes to a thread of its own, and a durable
/// write is answered by the commit: the threads that read the network wait for neither. Never logs what a request
/// says.
@ChannelHandler.Sharable
final class Wire extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private final StoreBackend backend;
    private final ChannelGroup clients;
    private final Executor threads;
    private final AtomicInteger replies = new AtomicInteger();

    Wire(StoreBackend backend, ChannelGroup clients, Executor threads) {
        this.backend = backend;
        this.clients = clients;
        this.threads = threads;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        clients.add(context.channel());
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("A client of the store is gone: {}", cause.toString());
        context.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        switch (request) {
            case MongoMessage message when Quick.is(message.getDocument()) -> answer(context, message);
            case MongoMessage message -> threads.execute(() -> answer(context, message));
            case MongoQuery greeting -> answer(context, greeting);
            default -> context.close();
        }
    }

    private void answer(ChannelHandlerContext context, MongoMessage message) {
        var query = message.getDocument();
        var command = query.keySet().iterator().next();
        Document answer;
        try {
            answer = backend.handleMessage(message);
        } catch (RuntimeException e) {
            context.writeAndFlush(reply(message, error(command, e)));
            return;
        }
        if (StoreBackend.mustBeDurable(command, query)) {
            backend.onceDurable(failure ->
                    context.writeAndFlush(reply(message, failure == null ? answer : error(command, failure))));
        } else {
            context.writeAndFlush(reply(message, answer));
        }
    }

    /// The form in which a driver says hello before it knows whom it talks to.
    private void answer(ChannelHandlerContext context, MongoQuery greeting) {
        var query = greeting.getQuery();
        var command = query.keySet().iterator().next();
        Document answer;
        try {
            answer = backend.handleCommand(context.channel(), greeting.getDatabaseName(), command, query);
        } catch (RuntimeException e) {
            answer = error(command, e);
        }
        context.writeAndFlush(new MongoReply(header(greeting), List.of(answer), 0));
    }

    private MongoMessage reply(MongoMessage message, Document answer) {
        return new MongoMessage(message.getChannel(), header(message), answer);
    }

    private MessageHeader header(ClientRequest request) {
        return new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
    }

    private static Document error(String command, Throwable failure) {
        var message =
                failure instanceof MongoServerException known ? known.getMessageWithoutErrorCode() : "The store failed";
        var answer = new Document("ok", 0).append("errmsg", message);
        if (failure instanceof MongoServerError known) {
            answer.append("code", known.getCode()).putIfNotNull("codeName", known.getCodeName());
        } else if (!(failure instanceof MongoServerException)) {
            log.error("The store failed at {}", command, failure);
        }
        return answer;
    }
}
