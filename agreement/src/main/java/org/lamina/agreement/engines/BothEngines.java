package org.lamina.agreement.engines;

import java.util.List;
import java.util.Optional;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.dsl.lamina.Policy;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;

/** Decides claims by the policies of some documents twice: by the interpreter, which is what they mean, and by the Java that is generated of them (D23). */
public final class BothEngines {

	private final Interpreter interpreter;
	private final Adjudicator generated;

	private BothEngines(Interpreter interpreter, Adjudicator generated) {
		this.interpreter = interpreter;
		this.generated = generated;
	}

	/**
	 * Both engines of all policies of a workspace without errors.
	 *
	 * @throws CompilerFault if the generator fails or what it writes does not compile
	 */
	public static BothEngines of(Workspace workspace) throws CompilerFault {
		return of(workspace, new RuleCompiler(workspace, workspace.policies()).compile().adjudicator());
	}

	/** The interpreter of all policies of a workspace without errors, and what is to decide alike. */
	public static BothEngines of(Workspace workspace, Adjudicator generated) {
		List<Policy> policies = workspace.policies();
		return new BothEngines(Workspace.services().getInstance(Interpreter.Factory.class).of(policies), generated);
	}

	/** What both engines make of a claim. */
	public Pair decide(Claim claim) {
		return new Pair(Outcome.of(() -> interpreter.decide(claim)), Outcome.of(() -> generated.decide(claim)));
	}

	/**
	 * What became of a claim.
	 *
	 * @param meant in the interpreter
	 * @param done  in the generated rules
	 */
	public record Pair(Outcome meant, Outcome done) {

		/** Whether both decided, and alike to the last word. */
		public boolean agree() {
			return meant.decision() != null && meant.text().equals(done.text());
		}
	}

	/** Where the two decide a claim differently; empty if they agree. */
	public Optional<Disagreement> on(Claim claim) {
		Pair pair = decide(claim);
		return pair.agree() ? Optional.empty() : Optional.of(new Disagreement(claim, pair.meant.text(), pair.done.text()));
	}
}
