package org.liancun.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two forms of one user for one page are answered one after the other, as when a button is pressed twice. */
@Timeout(20)
class OneAtATimeTests {
    private final OneAtATimeFilter filter = new OneAtATimeFilter();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void theSecondIsReadOnlyWhenTheFirstIsAnswered() throws Exception {
        Thread second = Thread.ofPlatform().unstarted(() -> post("clerk", "/payouts", () -> seen.add("second")));
        post("clerk", "/payouts", () -> {
            second.start();
            while (second.getState() != Thread.State.WAITING && second.isAlive()) {
                Thread.onSpinWait();
            }
            seen.add("first");
        });
        second.join();
        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void anotherUserAndAnotherPageWaitForNobody() {
        post("clerk", "/payouts", () -> {
            answered(() -> post("accountant", "/payouts", () -> seen.add("other user")));
            answered(() -> post("clerk", "/notices", () -> seen.add("other page")));
        });
        assertThat(seen).containsExactly("other user", "other page");
    }

    @Test
    void afterAPageThatFailedTheNextIsRead() {
        try {
            post("clerk", "/payouts", () -> {
                throw new IllegalArgumentException("failed");
            });
        } catch (IllegalArgumentException expected) {
            seen.add(expected.getMessage());
        }
        answered(() -> post("clerk", "/payouts", () -> seen.add("next")));
        assertThat(seen).containsExactly("failed", "next");
    }

    private static void answered(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            work.run();
            done.countDown();
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String user, String page, Runnable work) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", page);
        request.setAttribute(SignedIn.class.getName(), new SignedIn(user, "540623", Role.COUNTY, "540623", ""));
        FilterChain chain = (asked, answer) -> work.run();
        try {
            filter.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
