package org.liancun.shell.web;

import java.util.List;

/**
 * The API to look through.
 *
 * @param schemas the shapes of what is sent and answered
 */
public record ApiPage(List<Operation> operations, List<Schema> schemas) {
    /**
     * One call.
     *
     * @param body name of the shape that is sent; empty for none
     * @param answer name of the shape that is answered; empty for none
     */
    public record Operation(
            String method, String path, String summary, List<Parameter> parameters, String body, String answer) {}

    /** @param in path, query or header */
    public record Parameter(String name, String in, boolean required, String type) {}

    /** @param text its JSON Schema */
    public record Schema(String name, String text) {}
}
