package org.lamina.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lamina.compiler.diagnostics.Paint;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.workspace.UnusablePathException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command `lamina`. */
@Command(name = "lamina", description = "Checks coding policies written in Lamina, tests them, and decides claims by them.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		synopsisSubcommandLabel = "COMMAND", footer = {"", "Examples:", "  lamina check policies", "  lamina format policies", "  lamina test policies", "  lamina run policies --claims claims.json", "  lamina explain policies --claims claims.json --claim c-17", "  lamina code policies --on 2026-02-03 --technique cavity --levels T12,L1", "",
				"`lamina COMMAND --help` tells more. Exit status: 0 all well; 1 the policies have errors or a scenario failed; 2 the command line is wrong; 3 some claims could not be read."})
final class Lamina implements Runnable {

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	public static void main(String[] arguments) {
		System.exit(run(Console.ofProcess(), arguments));
	}

	/** Runs a command and tells its exit status. */
	static int run(Console console, String... arguments) {
		CommandLine line = new CommandLine(new Lamina());
		for (Object command : List.of(new CheckCommand(console), new FormatCommand(console), new TestCommand(console), new ScenariosCommand(console), new GenerateCommand(console), new RunCommand(console), new ExplainCommand(console), new CodeCommand(console)))
			line.addSubcommand(command);
		line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8)).setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
		line.setColorScheme(CommandLine.Help.defaultColorScheme(console.outPaint() == Paint.COLOURED ? Ansi.ON : Ansi.OFF));
		line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpLongOptionsMaxWidth(30);
		line.setParameterExceptionHandler((problem, given) -> misused(console, problem));
		line.setExecutionExceptionHandler((failure, command, result) -> failed(console, failure));
		try {
			return line.execute(arguments);
		} catch (StackOverflowError | OutOfMemoryError exhausted) {
			return failed(console, exhausted);
		} finally {
			console.out().flush();
		}
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "A command is missing; there are " + String.join(", ", spec.subcommands().keySet()) + ".");
	}

	private static int misused(Console console, ParameterException problem) {
		say(console, problem.getMessage());
		if (problem instanceof UnmatchedArgumentException unmatched)
			UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
		console.err().println("`" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help` tells how it is used.");
		return Exit.USAGE;
	}

	private static int failed(Console console, Throwable failure) {
		if (console.isDebugging())
			FaultTrace.of(failure).print(console.err());
		if (failure instanceof CommandFailure known) {
			say(console, known.getMessage());
			return known.status();
		}
		if (failure instanceof UnusablePathException || failure instanceof CompilerFault) {
			say(console, failure.getMessage());
			return failure instanceof CompilerFault ? Exit.ERRORS : Exit.USAGE;
		}
		String what = failure instanceof OutOfMemoryError ? "The memory is not enough for this (JAVA_OPTS=-Xmx4g gives more)" : "Something failed inside Lamina (" + failure.getClass().getSimpleName() + ")";
		say(console, what + "; please report it. LAMINA_DEBUG=1 shows where it was.");
		return Exit.ERRORS;
	}

	private static void say(Console console, String sentence) {
		console.err().println("lamina: " + sentence);
	}
}
