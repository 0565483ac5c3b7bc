package org.liancun.shell.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the description of the API what holds for all its methods and stands in none of them. */
@Component
class ApiDescription implements OpenApiCustomizer {
    private static final int LONGEST_KEY = 100;

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> Stream.ofNullable(path.getPost()))
                .forEach(ApiDescription::keyed);
    }

    private static void keyed(Operation operation) {
        operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").required(true)
                .description("A number of your own, such as a UUID; sent again with the same one, nothing is done twice.")
                .schema(new StringSchema().minLength(1).maxLength(LONGEST_KEY)));
    }
}
