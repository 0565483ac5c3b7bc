package org.liancun.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns a {@link Page} that a controller returns into HTML, with the templates that the build compiled. */
@Component
class PageRendering implements HandlerMethodReturnValueHandler, WebMvcConfigurer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;

    PageRendering(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object returned, MethodParameter returnType,
            ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        if (returned instanceof Page page) {
            write(page, web.getNativeRequest(HttpServletRequest.class), web.getNativeResponse(HttpServletResponse.class));
        }
    }

    /** Renders the whole page before its first byte is sent, so that a failing template can still become an error page. */
    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", frames.of(request));
        if (page.model() != null) {
            parameters.put("page", page.model());
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), parameters, output);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
