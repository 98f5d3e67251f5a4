package org.lamina.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.tables.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina scenarios`: scenarios that confirm every row of a table of pairs. */
@Command(name = "scenarios", description = "Writes scenarios that confirm every row of the table behind a rule about pairs.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina scenarios policies --rule ncci-pairs > pair-scenarios.lamina", "  lamina test policies pair-scenarios.lamina", "",
				"Each row is shown on the last day on which it holds: its column 2 is denied; with indicator 1 the modifier keeps it from that, with 0 it does not, and with 9 there is no edit.",
				"What is expected comes from the row alone, so that the rule is tested and not repeated, and is found beside whatever other rules find."})
final class ScenariosCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = "--rule", paramLabel = "NAME", required = true, description = "The rule about pairs of lines in a table.")
	private String rule;

	@Option(names = "--modifier", paramLabel = "CODE", defaultValue = "59", description = "A modifier that bypasses pairs of indicator 1; ${DEFAULT-VALUE} if it is left out.")
	private String modifier;

	ScenariosCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException {
		Workspace workspace = policies.withoutErrors("No scenario was written", written(), console);
		List<Rule> found = workspace.policies().stream().flatMap(policy -> Documents.declared(policy, Rule.class)).filter(one -> one.getSubject() instanceof PairSubject && rule.equals(one.getName())).toList();
		if (found.size() != 1)
			throw new CommandFailure(Exit.USAGE, found.isEmpty() ? "No rule about pairs is called `" + rule + "` here; one says `for each pair of lines in` and its table." : "Several policies have a rule `" + rule + "`; name the files of one of them.");
		Rule about = found.get(0);
		PairScenarios scenarios = new PairScenarios((Policy) Documents.of(about), about, Workspace.services().getInstance(TableReader.class).contentOf(((PairSubject) about.getSubject()).getTable()).table(), modifier);
		console.out().print(scenarios.text());
		console.out().flush();
		console.err().println(Plural.of(scenarios.written(), "scenario") + (scenarios.outside() == 0 ? "" : "; " + Plural.of(scenarios.outside(), "row") + (scenarios.outside() == 1 ? " holds" : " hold") + " on no day on which the rule is in force"));
		return Exit.WELL;
	}

	/** The files in which something is written: the shell makes the one that the scenarios go to before this command looks for files. */
	private List<SourceFile> written() throws UnusablePathException {
		return policies.files(console).stream().filter(file -> file.bytes() == null || file.bytes().length > 0).toList();
	}
}
