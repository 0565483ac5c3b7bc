package org.liancun.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The commands, and how they end. */
@Command(
        name = "liancun",
        description = "Runs the shared economy of villages that have joined forces.",
        subcommands = {
            UpCommand.class,
            YearCommand.class,
            FormCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            LedgerCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "liancun test [--long] runs every test. Exit codes: 0 done, 1 the answer is no,"
                + " 2 the call was wrong, 3 the machine lacks something."})
final class LiancunCommand {
    private LiancunCommand() {}

    /** Runs one command and returns its exit code. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(LiancunCommand.class, new CommandLine.IFactory() {
            private final CommandLine.IFactory usual = CommandLine.defaultFactory();

            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == LiancunCommand.class ? type.cast(new LiancunCommand()) : usual.create(type);
            }
        });
        withHelp(line);
        line.setExecutionExceptionHandler(Faults::tell);
        line.setExitCodeExceptionMapper(e -> Faults.WRONG_CALL);
        if (arguments.length == 0) {
            line.usage(System.out);
            return Faults.WRONG_CALL;
        }
        return line.execute(arguments);
    }

    /** Gives {@code -h} to every command that has none of its own, as {@code help} has. */
    private static void withHelp(CommandLine line) {
        if (line.getCommandSpec().findOption("-h") == null) {
            line.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true)
                    .description("says how this is called").build());
        }
        line.getSubcommands().values().forEach(LiancunCommand::withHelp);
    }
}
