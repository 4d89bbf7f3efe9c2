package be.wijzer.sandbox.vendor;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request whose body can be read twice. The fields of a form are taken from that body too: the container finds it
/// read already, and Spring asks for the fields where it wants the body of a form.
final class RereadableRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    private RereadableRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /// What is longer than `longest` is cut off there.
    static RereadableRequest of(HttpServletRequest request, int longest) throws IOException {
        return new RereadableRequest(request, request.getInputStream().readNBytes(longest));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new TreeMap<>(super.getParameterMap());
        if (String.valueOf(getContentType()).startsWith("application/x-www-form-urlencoded")) {
            Form.parse(text()).fields().forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        }
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read synchronously");
            }

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }
        };
    }
}
