package be.wijzer.channels.twilio.http;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The SDK's HTTP client without its habit of sending a request again: by itself it places a call three times on a 500
/// and six times on a 503. Its own timeouts have no effect either; those of the connections have.
final class OneAttempt extends NetworkHttpClient {
    private static final int CONNECTIONS = 100;

    private final Optional<URI> api;

    /// @param api the address that takes the place of Twilio's hosts
    OneAttempt(Optional<URI> api, Duration connecting, Duration answering) {
        super(HttpClientBuilder.create()
                .setConnectionManager(connections(connecting, answering))
                .disableRedirectHandling()
                .disableAutomaticRetries());
        this.api = api;
    }

    private static PoolingHttpClientConnectionManager connections(Duration connecting, Duration answering) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(answering))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connecting))
                        .setSocketTimeout(Timeout.of(answering))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(api.map(address -> moved(request, address)).orElse(request));
    }

    private static Request moved(Request request, URI api) {
        URI asked = URI.create(request.getUrl());
        Request moved = new Request(request.getMethod(), api.toString().replaceAll("/+$", "") + asked.getRawPath());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> moved.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> moved.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> moved.addHeaderParam(name, value)));
        moved.setContentType(request.getContentType());
        moved.setUserAgentExtensions(request.getUserAgentExtensions());
        moved.setAuth(request.getUsername(), request.getPassword());
        return moved;
    }
}
