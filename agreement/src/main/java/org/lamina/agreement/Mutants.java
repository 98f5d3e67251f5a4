package org.lamina.agreement;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lamina.agreement.mutation.Mutation;
import org.lamina.agreement.mutation.Mutation.Ending;
import org.lamina.agreement.mutation.Mutation.Tried;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code agree mutants}: whether the tester's claims notice small mistakes of the generator. */
@Command(name = "mutants", mixinStandardHelpOptions = true, sortOptions = false, footer = {"", "Examples:", "  ./agree mutants", "  ./agree mutants --only LineWriter.search"}, description = {
		"Makes small mistakes in the generator and in the Java that it writes, one after the other, and tells which of them no claim of the tester notices.",
		"Ends with 0 if each is noticed, compiles to the same, or is known to change no decision; and with 1 if not."})
final class Mutants implements Callable<Integer> {

	@Option(names = "--policies", defaultValue = "300", description = "how many policies are made for a round (${DEFAULT-VALUE})")
	private int policies;

	@Option(names = "--claims", defaultValue = "300", description = "how many claims for each may notice a mistake (${DEFAULT-VALUE})")
	private int claims;

	@Option(names = "--tries", defaultValue = "50", description = "in how many policies of the first round a mistake is made at most that nobody notices (${DEFAULT-VALUE})")
	private int tries;

	@Option(names = "--rounds", defaultValue = "6", description = "how many rounds: in each further one what nobody noticed is made in other policies (${DEFAULT-VALUE})")
	private int rounds;

	@Option(names = "--seed", defaultValue = "1", description = "what all is made from (${DEFAULT-VALUE})")
	private long seed;

	@Option(names = "--threads", defaultValue = "2", description = "how many mistakes are tried at a time (${DEFAULT-VALUE})")
	private int threads;

	@Option(names = "--only", paramLabel = "TEXT", defaultValue = "", description = "only mistakes whose name has this in it")
	private String only;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws Exception {
		Report report = new Report(spec.commandLine().getOut());
		new Mutation(seed, policies, claims, tries, rounds, threads).run(name -> name.contains(only), report);
		return report.end();
	}

	/** Tells now and then how far a run is, and what nobody notices. */
	private final class Report implements Mutation.Listener {

		private final PrintWriter out;
		private final Map<Ending, List<Tried>> endings = new EnumMap<>(Ending.class);
		private final long begin = System.nanoTime();
		private long told;
		private int mistakes;
		private int made;

		Report(PrintWriter out) {
			this.out = out;
			for (Ending ending : Ending.values())
				endings.put(ending, new ArrayList<>());
		}

		@Override
		public void begins(int rules, int all) {
			made += rules;
			out.println(seconds() + " s: " + rules + " policies that the checker accepts, " + all + " mistakes" + (mistakes == 0 ? "" : " that nobody noticed yet"));
			mistakes = Math.max(mistakes, all);
			out.flush();
		}

		@Override
		public void tried(Tried tried) {
			endings.get(tried.ending()).add(tried);
			if (tried.ending() == Ending.UNNOTICED)
				out.println("not noticed: " + tried.name() + " (" + tried.effect() + "; " + tried.detail() + ")");
			else if (seconds() < told + 10)
				return;
			else
				out.println(seconds() + " s: " + endings.values().stream().mapToInt(List::size).sum() + " of " + mistakes + " tried");
			told = seconds();
			out.flush();
		}

		private long seconds() {
			return (System.nanoTime() - begin) / 1_000_000_000;
		}

		int end() {
			Map<String, Integer> noticed = new TreeMap<>();
			endings.get(Ending.NOTICED).forEach(tried -> noticed.merge(tried.effect(), 1, Integer::sum));
			Map<String, Integer> named = new TreeMap<>();
			endings.get(Ending.NAMED).forEach(tried -> named.merge(tried.reason(), 1, Integer::sum));
			endings.get(Ending.NOTICED).stream().filter(tried -> tried.reason() != null).forEach(tried -> out.println("noticed, though known to change no decision: " + tried.name() + " (" + tried.detail() + ")"));
			named.forEach((reason, count) -> out.println("known: " + count + " " + reason));
			out.println(mistakes + " mistakes: " + endings.get(Ending.NOTICED).size() + " noticed " + noticed + ", " + endings.get(Ending.NONE).size() + " compile to the same, " + endings.get(Ending.NAMED).size() + " known to change no decision, "
					+ endings.get(Ending.UNNOTICED).size() + " not noticed; " + made + " policies, " + made * claims + " claims; seed " + seed + ", " + seconds() + " s");
			out.flush();
			return endings.get(Ending.UNNOTICED).isEmpty() ? 0 : 1;
		}
	}
}
