package org.liancun;

import java.util.Map;
import org.liancun.home.Home;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.Modulithic;

/** All modules wired together around an open home. */
@Modulithic(systemName = "Liancun", sharedModules = "kernel")
@SpringBootApplication
public class Application {

    /** Wires the modules for a command, without a server. */
    public static ConfigurableApplicationContext start(Home home) {
        return builder(home, WebApplicationType.NONE).run();
    }

    /**
     * Wires the modules and serves pages and API.
     *
     * @param address the address to listen on, such as 127.0.0.1
     * @param port 0 for any free one
     */
    public static ConfigurableApplicationContext serve(Home home, String address, int port) {
        return builder(home, WebApplicationType.SERVLET)
                .properties(Map.of("server.address", address, "server.port", port))
                .run();
    }

    private static SpringApplicationBuilder builder(Home home, WebApplicationType type) {
        ApplicationContextInitializer<GenericApplicationContext> withHome = context -> {
            context.registerBean(Home.class, () -> home, definition -> definition.setDestroyMethodName(""));
            context.registerBean("dataSource", javax.sql.DataSource.class, home::dataSource,
                    definition -> definition.setDestroyMethodName(""));
        };
        return new SpringApplicationBuilder(Application.class).web(type).initializers(withHome);
    }
}
