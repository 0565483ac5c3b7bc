package org.liancun.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML files of a package: plain maps, lists and scalars. */
final class PackageYaml {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private PackageYaml() {}

    /** Only whole numbers and true or false are more than text: a rate of 0.1 must not become a binary fraction. */
    private static final class PlainScalars extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, WHOLE, "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }

    /** @throws Sheet.Fault if the file is no YAML map */
    static Map<String, Object> read(Path file) {
        try {
            Object root = yaml().load(Files.readString(file, StandardCharsets.UTF_8));
            if (root instanceof Map<?, ?> map) {
                Map<String, Object> named = new LinkedHashMap<>();
                map.forEach((key, value) -> named.put(String.valueOf(key), value));
                return named;
            }
            if (root == null) {
                return Map.of();
            }
            throw new Sheet.Fault(1, "yaml_map", new YAMLException("not a map"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Sheet.Fault(line, "yaml", e);
        } catch (YAMLException | StackOverflowError e) {
            throw new Sheet.Fault(1, "yaml", e);
        } catch (CharacterCodingException e) {
            throw new Sheet.Fault(1, "encoding", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Map<String, Object> content) {
        return yaml().dump(content);
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setAllowUnicode(true);
        dumping.setWidth(120);
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainScalars());
    }
}
