package org.lamina.runtime.rules;

import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/** The rules of a policy that judge the same lines, one line after the other. */
public abstract class LineRules {

	private final CodeSet subject;

	/** @param subject the procedures of the lines that the rules judge, or null if they judge every line */
	protected LineRules(CodeSet subject) {
		this.subject = subject;
	}

	/** The procedures of the lines that the rules judge, or null if they judge every line. */
	public final CodeSet subject() {
		return subject;
	}

	/** Judges a line that bills one of the procedures. */
	public abstract void judge(Claim claim, Line line, Judgement judgement);
}
