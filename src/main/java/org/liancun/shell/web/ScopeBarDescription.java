package org.liancun.shell.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.stream.Stream;
import org.liancun.shell.ScopeBar;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the place and the year of an address, which methods take as one {@link ScopeBar}. */
@Component
class ScopeBarDescription implements OperationCustomizer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ScopeBar.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Stream.of(method.getMethodParameters()).map(MethodParameter::getParameterType).anyMatch(ScopeBar.class::equals)) {
            operation.addParametersItem(new QueryParameter().name("place").required(false)
                    .description("Code of a county, township, alliance or village; your own place where it is left out.")
                    .schema(new StringSchema()));
            operation.addParametersItem(new QueryParameter().name("year").required(false)
                    .description("The fiscal year; the last one with data where it is left out.")
                    .schema(new IntegerSchema()));
        }
        return operation;
    }
}
