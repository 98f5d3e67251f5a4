package org.lamina.agreement;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.agreement.run.Agreement;
import org.lamina.agreement.run.Constructs;
import org.lamina.agreement.run.Tally;
import org.lamina.agreement.shrinking.RegressionCase;
import org.lamina.agreement.shrinking.Shrinking;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code agree}: the two engines on policies and claims made by chance. */
@Command(name = "agree", subcommands = Mutants.class, mixinStandardHelpOptions = true, sortOptions = false, footer = {"", "Examples:", "  ./agree --policies 1120 --claims 1000 --seed 2026", "  ./agree --first 489 --policies 1 --seed 2026 --shrink", "  ./agree mutants --policies 20"}, description = {"Holds the generated rules against the interpreter (D23) on policies and claims made by chance, and tells where they differ.",
		"Ends with 0 if they agree everywhere, and with 1 if not, or if a construct of the language never fired."})
public final class Agree implements Callable<Integer> {

	@Option(names = "--policies", defaultValue = "100", description = "how many policies (${DEFAULT-VALUE})")
	private int policies;

	@Option(names = "--claims", defaultValue = "100", description = "how many claims for each (${DEFAULT-VALUE})")
	private int claims;

	@Option(names = "--seed", defaultValue = "1", description = "what all is made from: the same seed gives the same policies and claims (${DEFAULT-VALUE})")
	private long seed;

	@Option(names = "--first", defaultValue = "0", description = "the number of the first policy (${DEFAULT-VALUE})")
	private int first;

	@Option(names = "--threads", defaultValue = "2", description = "how many policies are judged at a time (${DEFAULT-VALUE})")
	private int threads;

	@Option(names = "--shrink", description = "makes the first failure of each policy small")
	private boolean shrink;

	@Option(names = "--save", paramLabel = "FOLDER", description = "saves what was made small as folders in this one")
	private Path folder;

	@Option(names = "--show", description = "writes the documents of the first policy, and does nothing else")
	private boolean show;

	@Spec
	private CommandSpec spec;

	public static void main(String[] args) {
		System.exit(new CommandLine(new Agree()).execute(args));
	}

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		Agreement agreement = new Agreement(seed, first, policies, claims, threads);
		if (show) {
			agreement.policy(first).documents().forEach((file, text) -> out.println("// " + file + "\n" + text));
			return 0;
		}
		long begin = System.nanoTime();
		Tally tally = agreement.run(new Progress(out, begin));
		tell(tally, out);
		out.println(tally.line() + "; seed " + seed + ", " + seconds(begin) + " s");
		out.flush();
		return tally.disagreements() == 0 && never(tally).isEmpty() ? 0 : 1;
	}

	private static long seconds(long begin) {
		return (System.nanoTime() - begin) / 1_000_000_000;
	}

	private static List<String> never(Tally tally) {
		return new Constructs().all().stream().filter(construct -> tally.fired(construct) == 0).toList();
	}

	private void tell(Tally tally, PrintWriter out) {
		out.println("constructs: in how many policies each is written, and how many findings were made by rules with it");
		new Constructs().all().forEach(construct -> out.println("  " + construct + " " + tally.written(construct) + " " + tally.fired(construct)));
		out.println("findings: " + tally.endings());
		if (tally.refused() > 0)
			out.println("refused by the checker: " + tally.refused() + " of " + tally.policies());
		tally.reasons().forEach((code, count) -> out.println("  " + count + " " + code + ", such as: " + tally.example(code)));
		if (!never(tally).isEmpty())
			out.println("never fired: " + String.join(", ", never(tally)));
	}

	/** Tells now and then how far a run is, and at once what fails. */
	private final class Progress implements Agreement.Listener {

		private final PrintWriter out;
		private final long begin;
		private long told;

		Progress(PrintWriter out, long begin) {
			this.out = out;
			this.begin = begin;
		}

		@Override
		public void done(int number, Tally tally) {
			if (seconds(begin) < told + 10)
				return;
			told = seconds(begin);
			out.println(told + " s: " + tally.line());
			out.flush();
		}

		@Override
		public void failed(int number, String text, String kind, Map<String, String> documents) {
			out.println("policy " + number + ": " + text);
			if (shrink)
				shrink(number, kind, documents);
			out.flush();
		}

		private void shrink(int number, String kind, Map<String, String> documents) {
			if (RegressionCase.kindOf(documents).filter(kind::equals).isEmpty()) {
				out.println("(written as a scenario it does not fail so)");
				MadeDocuments.errors(MadeDocuments.load(documents)).forEach(error -> out.println("    " + error.file().getFileName() + ":" + error.line() + ": " + error.message()));
				return;
			}
			Map<String, String> small = Shrinking.of(documents, smaller -> RegressionCase.kindOf(smaller).filter(kind::equals).isPresent());
			small.forEach((file, content) -> out.println("--- " + file + "\n" + content.replaceAll("(?m)^\\s*\n", "")));
			RegressionCase.problem(small).ifPresent(problem -> out.println(problem.text()));
			if (folder != null)
				save(folder.resolve("seed-" + seed + "-policy-" + number), small);
		}

		private void save(Path into, Map<String, String> documents) {
			try {
				Files.createDirectories(into);
				for (Map.Entry<String, String> document : documents.entrySet())
					Files.writeString(into.resolve(document.getKey()), document.getValue());
			} catch (IOException e) {
				out.println("agree: cannot save in `" + into + "`: " + e.getMessage());
			}
		}
	}
}
