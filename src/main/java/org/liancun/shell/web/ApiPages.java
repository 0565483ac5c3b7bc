package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liancun.shell.Page;
import org.liancun.shell.web.ApiPage.Operation;
import org.liancun.shell.web.ApiPage.Parameter;
import org.liancun.shell.web.ApiPage.Schema;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API to look through: made from the same description that {@code /api/openapi.json} gives to programs. */
@Controller
class ApiPages {
    private final ObjectProvider<OpenApiWebMvcResource> description;
    private final JsonMapper json;

    ApiPages(ObjectProvider<OpenApiWebMvcResource> description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api")
    Page show(HttpServletRequest request) throws Exception {
        JsonNode api = json.readTree(description.getObject()
                .openapiJson(request, "/api/openapi.json", Locale.ENGLISH));
        List<Operation> operations = new ArrayList<>();
        api.path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, node) ->
                operations.add(operation(method, path, node))));
        List<Schema> schemas = new ArrayList<>();
        api.path("components").path("schemas").forEachEntry((name, schema) ->
                schemas.add(new Schema(name, schema.toPrettyString())));
        return new Page("shell/api.jte", new ApiPage(operations, schemas));
    }

    private static Operation operation(String method, String path, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            parameters.add(new Parameter(each.path("name").asString(), each.path("in").asString(),
                    each.path("required").asBoolean(), type(each.path("schema"))));
        }
        return new Operation(method.toUpperCase(Locale.ROOT), path, node.path("summary").asString(""), parameters,
                content(node.path("requestBody")), content(node.path("responses").path("200")));
    }

    private static String content(JsonNode node) {
        List<String> types = new ArrayList<>();
        node.path("content").forEachEntry((media, content) -> types.add(type(content.path("schema"))));
        return String.join(", ", types);
    }

    private static String type(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        String type = schema.path("type").asString("");
        return type.equals("array") ? type(schema.path("items")) + "[]" : type;
    }
}
