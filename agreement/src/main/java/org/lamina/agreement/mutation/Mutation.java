package org.lamina.agreement.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lamina.agreement.claims.ClaimMaker;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.agreement.engines.Outcome;
import org.lamina.agreement.policies.MadePolicy;
import org.lamina.agreement.random.Dice;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;

/** Makes small mistakes in the Java of a made policy, and looks whether the tester's claims notice each. */
public final class Mutation {

	/**
	 * A mistake that no claim noticed.
	 *
	 * @param mutator the kind of the mistake
	 * @param place   file and line
	 * @param before  the line as it was generated
	 * @param after   the line with the mistake
	 */
	public record Survivor(String mutator, String place, String before, String after) {
	}

	/** What became of the mistakes of one kind. */
	public static final class Count {
		private int killed;
		private int survived;
		private int notJava;

		/** How many were noticed. */
		public int killed() {
			return killed;
		}

		/** How many were not. */
		public int survived() {
			return survived;
		}

		/** How many do not compile, and so are no mistakes that could go unnoticed. */
		public int notJava() {
			return notJava;
		}
	}

	private final Map<String, Count> counts = new TreeMap<>();
	private final List<Survivor> survivors = new ArrayList<>();

	/** What became of the mistakes, by their kinds. */
	public Map<String, Count> counts() {
		return counts;
	}

	/** The mistakes that no claim noticed. */
	public List<Survivor> survivors() {
		return survivors;
	}

	/**
	 * Makes mistakes in the rules of a policy; one that the checker refuses has none.
	 *
	 * @param claims  how many claims may notice each
	 * @param mistakes how many mistakes at most, taken by chance
	 */
	public void of(MadePolicy policy, int claims, int mistakes) throws CompilerFault {
		Workspace workspace = MadeDocuments.load(policy.documents());
		if (workspace.hasErrors())
			return;
		RuleCompiler compiler = new RuleCompiler(workspace, workspace.policies());
		List<GeneratedFile> files = compiler.generate();
		ClaimMaker maker = new ClaimMaker(policy.world(), new Dice(policy.seed()));
		List<Claim> made = Stream.generate(maker::next).limit(claims).toList();
		Adjudicator sound = compiler.compile(files).adjudicator();
		List<String> decisions = made.stream().map(claim -> Outcome.of(() -> sound.decide(claim)).text()).toList();
		List<Mutator.Mutant> mutants = Arrays.stream(Mutator.values()).flatMap(mutator -> files.stream().filter(GeneratedFile::isJava).map(mutator::of).flatMap(Collection::stream)).toList();
		for (Mutator.Mutant mutant : new Dice(policy.seed()).some(mistakes, mutants))
			count(mutant, compiler, files, made, decisions);
	}

	private void count(Mutator.Mutant mutant, RuleCompiler compiler, List<GeneratedFile> files, List<Claim> claims, List<String> decisions) {
		Count count = counts.computeIfAbsent(mutant.mutator().name(), name -> new Count());
		try {
			Adjudicator mistaken = compiler.compile(files.stream().map(file -> file.path().equals(mutant.file().path()) ? mutant.file() : file).toList()).adjudicator();
			for (int i = 0; i < claims.size(); i++) {
				Claim claim = claims.get(i);
				if (!Outcome.of(() -> mistaken.decide(claim)).text().equals(decisions.get(i))) {
					count.killed++;
					return;
				}
			}
			count.survived++;
			survivors.add(new Survivor(mutant.mutator().name(), mutant.file().path() + ":" + mutant.line(), mutant.before(), mutant.after()));
		} catch (CompilerFault noJava) {
			count.notJava++;
		}
	}
}
