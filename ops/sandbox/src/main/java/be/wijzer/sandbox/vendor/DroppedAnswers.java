package be.wijzer.sandbox.vendor;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Closes the connection of a request whose answer is to be lost; only the container itself can.
final class DroppedAnswers extends ValveBase {
    static final String DROPPED = DroppedAnswers.class.getName();

    DroppedAnswers() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(DROPPED) != null) {
            response.setSuspended(true);
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
