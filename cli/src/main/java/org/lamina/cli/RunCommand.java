package org.lamina.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.DecisionFormat;
import org.lamina.claims.DecisionWriter;
import org.lamina.claims.Provenance;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.fhir.ClaimResponseWriter;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.runtime.Adjudicator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina run`: decides claims. */
@Command(name = "run", description = "Decides claims and writes a decision for each as a line of JSON, in the order of the claims.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina run policies --claims claims.json", "  lamina run policies --claims inbox --set line-of-business=medicare-advantage --rejects rejects.txt > decisions.ndjson",
				"  lamina run policies --claims claims.csv --mapping mapping.toml",
				"  lamina run policies --claims today.837 --history history.ndjson", "  lamina run policies --claims claims.json --history none",
				"  lamina run policies --claims claims.json --as-known-on 2025-12-31", "  lamina run policies --claims claims.json --to fhir > claim-responses.ndjson", "  zcat claims.ndjson.gz | lamina run policies --claims -", "",
				"The policies in the files and folders named decide; with any error in them no claim is decided. A decision bears the day as known on which it was made, `asKnownOn`; --as-known-on with that day makes it again. Compiled rules are kept in $LAMINA_CACHE, or else below ~/.cache, so that the next start is fast."})
final class RunCommand implements Callable<Integer> {

	/** How decisions are written. */
	private enum Answers {
		JSON(DecisionWriter::new), FHIR(ClaimResponseWriter::new);

		private final Function<Provenance, DecisionFormat> format;

		Answers(Function<Provenance, DecisionFormat> format) {
			this.format = format;
		}
	}

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = "--claims", paramLabel = "FILE", arity = "1..*", required = true, description = "Files with claims, folders of such files, or - for standard input.")
	private List<Path> claims;

	@Option(names = "--from", paramLabel = "FORMAT", description = "fhir, x12 or csv, where the format of the claims cannot be told by the content.")
	private ClaimFormat format;

	@Option(names = "--to", paramLabel = "FORMAT", defaultValue = "json", description = "json for decisions with all that they rest on (default), or fhir for ClaimResponses.")
	private Answers answers;

	@Option(names = "--mapping", paramLabel = "FILE", description = "Says what the columns of claims in CSV mean, also of their history; claims that are neither FHIR nor X12 are then read as CSV. docs/claims.md tells what stands in it.")
	private Path mapping;

	@Mixin
	private HistoryOption history;

	@Option(names = "--rejects", paramLabel = "FILE", description = "Writes what could not be read to FILE, too: a line each with place and reason.")
	private Path rejects;

	@Option(names = "--set", paramLabel = "NAME=VALUE", description = "Gives the claims a field that their files do not say: line-of-business, kind, frequency or state.")
	private Map<String, String> fields = Map.of();

	RunCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException, CompilerFault {
		List<Path> files = ClaimFiles.find(claims, mapping != null, console);
		List<Path> otherFiles = history.files(mapping != null, files, console);
		ClaimDefaults defaults = defaults();
		CsvMapping columns = CsvMappings.read(mapping, format, files, otherFiles, console);
		RuleStore.Built built = new RuleStore(new RuleCache(console.cache())).rules(policies.files(console), policies.day());
		Problems.show(built.problems(), console);
		if (built.rules() == null)
			throw new CommandFailure(Exit.ERRORS, "No claim was decided, because the policies have errors.");
		Adjudicator adjudicator = built.rules().adjudicator();
		if (adjudicator.policies().isEmpty())
			throw PolicyPaths.withoutPolicy("No claim was decided", built.notYet());
		LocalDate day = policies.day() == null ? built.rules().knownOn(LocalDate.now()) : policies.day();
		DecisionFormat answer = answers.format.apply(new Provenance(Version.LANGUAGE, day, built.rules().policyDigest(), built.rules().tableDigest()));
		RunSummary summary;
		try (PrintStream rejected = rejects()) {
			ClaimRun run = new ClaimRun(adjudicator, answer, history.beforeReading(), console, rejected);
			if (!otherFiles.isEmpty())
				run.readHistory(to -> read(new ClaimReader(defaults.withoutFrequency(), columns), otherFiles, null, to));
			summary = run.decide(to -> read(new ClaimReader(defaults, columns), files, format, to));
		}
		summary.tell(console.err());
		return summary.hasRejected() ? Exit.UNREAD_CLAIMS : Exit.WELL;
	}

	private ClaimDefaults defaults() {
		try {
			return ClaimDefaults.of(fields);
		} catch (IllegalArgumentException unknown) {
			throw new CommandFailure(Exit.USAGE, unknown.getMessage());
		}
	}

	private void read(ClaimReader reader, List<Path> files, ClaimFormat format, ClaimConsumer to) {
		for (Path file : files)
			if (file.equals(ClaimFiles.STANDARD_INPUT))
				reader.read(console.in(), file.toString(), format, to);
			else
				reader.read(file, format, to);
	}

	private PrintStream rejects() {
		if (rejects == null)
			return null;
		Path file = console.directory().resolve(rejects);
		try {
			return new PrintStream(file.toFile(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new CommandFailure(Exit.USAGE, "The file `" + console.paths().of(file) + "` cannot be written.");
		}
	}
}
