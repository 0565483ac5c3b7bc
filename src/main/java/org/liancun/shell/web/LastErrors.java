package org.liancun.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.liancun.shell.Frames;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong before or behind the controllers: a malformed request, a failing filter. */
@Controller
class LastErrors implements ErrorController {
    private final Frames frames;

    LastErrors(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Trouble trouble = Troubles.trouble(
                status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, frames.words(request));
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.toString().startsWith("/api/")
                ? ErrorAnswers.problem(trouble, request, path.toString())
                : ErrorAnswers.page(trouble);
    }
}
