package org.lamina.agreement;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lamina.agreement.mutation.Mutation;
import org.lamina.agreement.policies.MadePolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code agree mutants}: whether the tester's claims notice small mistakes in the generated Java. */
@Command(name = "mutants", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes small mistakes in the generated Java, and tells which of them no claim notices.")
final class Mutants implements Callable<Integer> {

	@Option(names = "--policies", defaultValue = "10", description = "how many policies (${DEFAULT-VALUE})")
	private int policies;

	@Option(names = "--claims", defaultValue = "200", description = "how many claims may notice a mistake (${DEFAULT-VALUE})")
	private int claims;

	@Option(names = "--mistakes", defaultValue = "20", description = "how many mistakes in each policy (${DEFAULT-VALUE})")
	private int mistakes;

	@Option(names = "--seed", defaultValue = "1", description = "what all is made from (${DEFAULT-VALUE})")
	private long seed;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws Exception {
		PrintWriter out = spec.commandLine().getOut();
		Mutation mutation = new Mutation();
		for (int number = 0; number < policies; number++) {
			mutation.of(MadePolicy.of(seed * 1_000_000 + number), claims, mistakes);
			out.println((number + 1) + " policies: " + killed(mutation) + " killed, " + mutation.survivors().size() + " survived");
			out.flush();
		}
		mutation.counts().forEach((kind, count) -> out.println("  " + kind + ": " + count.killed() + " killed, " + count.survived() + " survived" + (count.notJava() == 0 ? "" : ", " + count.notJava() + " do not compile")));
		mutation.survivors().forEach(survivor -> out.println("survived " + survivor.mutator() + " at " + survivor.place() + "\n    " + survivor.before() + "\n    " + survivor.after()));
		out.flush();
		return 0;
	}

	private static int killed(Mutation mutation) {
		return mutation.counts().values().stream().mapToInt(Mutation.Count::killed).sum();
	}
}
