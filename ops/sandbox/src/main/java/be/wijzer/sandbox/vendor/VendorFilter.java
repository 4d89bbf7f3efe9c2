package be.wijzer.sandbox.vendor;

import be.wijzer.sandbox.vendor.Behaviour.Plan;
import be.wijzer.sandbox.vendor.VendorErrors.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Stands before every vendor's address: carries out what the stand-in was told, and writes down what came.
final class VendorFilter extends OncePerRequestFilter {
    private static final int LONGEST_BODY = 4 * 1024 * 1024;

    private final Journals journals;
    private final Behaviours behaviours;
    private final List<VendorErrors> errors;
    private final Clock clock;

    VendorFilter(Journals journals, Behaviours behaviours, List<VendorErrors> errors, Clock clock) {
        this.journals = journals;
        this.behaviours = behaviours;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return VendorChannel.ofPath(request.getRequestURI()).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        VendorChannel channel = VendorChannel.ofPath(request.getRequestURI()).orElseThrow();
        Instant at = clock.instant();
        Optional<Plan> plan = behaviours.next(channel);
        boolean isUpload = String.valueOf(request.getContentType()).startsWith("multipart/");
        RereadableRequest rereadable = isUpload ? null : RereadableRequest.of(request, LONGEST_BODY);
        var answer = new ContentCachingResponseWrapper(response);
        if (plan.filter(Plan::refuses).isPresent()) {
            refuse(channel, plan.get(), answer);
        } else {
            chain.doFilter(rereadable == null ? request : rereadable, answer);
        }
        String query = request.getQueryString();
        journals.received(channel)
                .write(
                        at,
                        request.getMethod(),
                        query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                        rereadable == null ? "(multipart)" : rereadable.text(),
                        answer.getStatus(),
                        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (plan.isPresent() && plan.get().delayMillis() != null) {
            pause(plan.get().delayMillis());
        }
        if (plan.filter(Plan::dropAnswer).isPresent()) {
            request.setAttribute(DroppedAnswers.DROPPED, true);
        } else {
            answer.copyBodyToResponse();
        }
    }

    private void refuse(VendorChannel channel, Plan plan, HttpServletResponse response) throws IOException {
        Answer answer = errors.stream()
                .filter(vendor -> vendor.speakFor(channel))
                .findFirst()
                .orElseThrow()
                .failing(plan.status(), plan.error());
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
