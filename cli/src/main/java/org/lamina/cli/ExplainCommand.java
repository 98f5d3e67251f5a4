package org.lamina.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.Quoted;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.history.History;
import org.lamina.claims.history.ReadHistory;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.dsl.interpretation.LineExplanation;
import org.lamina.runtime.claim.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina explain`: why a claim was decided so. */
@Command(name = "explain", description = "Tells of one claim why each line ended as it did, and why not otherwise.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina explain policies --claims claims.json --claim c-17", "  lamina explain policies --claims claims.json --claim c-17 --line 2",
				"  lamina explain policies --claims claims.csv --mapping mapping.toml --history none --claim 542142281628380", "  lamina explain policies --claims claims.json --claim c-17 --as-known-on 2025-12-31", "",
				"It shows the rules that fired or are in doubt, those that one condition kept from firing, and what is missing."})
final class ExplainCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = "--claims", paramLabel = "FILE", arity = "1..*", required = true, description = "Files with claims, folders of such files, or - for standard input.")
	private List<Path> claims;

	@Option(names = "--claim", paramLabel = "ID", required = true, description = "The id of the claim to explain.")
	private String id;

	@Option(names = "--line", paramLabel = "N", description = "Explains only the line of this number.")
	private Integer line;

	@Option(names = "--from", paramLabel = "FORMAT", description = "fhir, x12 or csv, where the format of the claims cannot be told by the content.")
	private ClaimFormat format;

	@Option(names = "--mapping", paramLabel = "FILE", description = "Says what the columns of claims in CSV mean, also of their history.")
	private Path mapping;

	@Mixin
	private HistoryOption history;

	@Option(names = "--set", paramLabel = "NAME=VALUE", description = "Gives the claims a field that their files do not say: line-of-business, kind, frequency or state.")
	private Map<String, String> fields = Map.of();

	ExplainCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException {
		List<Path> files = ClaimFiles.find(claims, mapping != null, console);
		List<Path> otherFiles = history.files(mapping != null, files, console);
		ClaimDefaults defaults = defaults();
		CsvMapping columns = CsvMappings.read(mapping, format, files, otherFiles, console);
		Workspace workspace = policies.withoutErrors("The claim is not explained", console);
		if (workspace.policies().isEmpty())
			throw PolicyPaths.withoutPolicy("The claim is not explained", workspace.notYetPublished());
		ClaimSearch search = new ClaimSearch(id, console);
		read(new ClaimReader(defaults, columns), files, format, search);
		Claim claim = search.found();
		if (line != null && claim.lines().stream().noneMatch(one -> one.number() == line))
			throw new CommandFailure(Exit.USAGE, "The claim " + Quoted.of(id) + " has no line " + line + "; its lines are " + String.join(", ", claim.lines().stream().map(one -> String.valueOf(one.number())).toList()) + ".");
		explain(completed(claim, new ClaimReader(defaults.withoutFrequency(), columns), otherFiles), workspace);
		return search.isRejected() ? Exit.UNREAD_CLAIMS : Exit.WELL;
	}

	private void explain(Claim claim, Workspace workspace) {
		List<LineExplanation> lines = Workspace.deeply(() -> Workspace.services().getInstance(Interpreter.Factory.class).of(workspace.policies()).explain(claim));
		ExplanationText text = new ExplanationText(console.outPaint());
		text.head(claim);
		lines.stream().filter(one -> line == null || one.decision().line().number() == line).forEach(text::line);
		console.out().print(text);
		console.out().flush();
	}

	private Claim completed(Claim claim, ClaimReader reader, List<Path> files) {
		History known = history.beforeReading();
		if (!files.isEmpty()) {
			ReadHistory.Reading reading = new ReadHistory.Reading(rejected -> console.err().println(rejected), notice -> console.err().println(notice));
			read(reader, files, null, reading);
			ReadHistory read = reading.end();
			read.doubts().forEach(console.err()::println);
			known = read;
		}
		return known.complete(claim);
	}

	private ClaimDefaults defaults() {
		try {
			return ClaimDefaults.of(fields);
		} catch (IllegalArgumentException unknown) {
			throw new CommandFailure(Exit.USAGE, unknown.getMessage());
		}
	}

	private void read(ClaimReader reader, List<Path> files, ClaimFormat as, ClaimConsumer to) {
		for (Path file : files)
			if (file.equals(ClaimFiles.STANDARD_INPUT))
				reader.read(console.in(), file.toString(), as, to);
			else
				reader.read(file, as, to);
	}
}
