package org.lamina.runtime.rules;

import java.util.List;
import java.util.function.BiConsumer;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.PolicyVersion;

/** A policy that is not generated. */
public final class TestPolicy extends Policy {

	/** What judges a line in a test. */
	public interface Judge {
		void judge(Claim claim, Line line, Judgement judgement);
	}

	private final List<Rule> rules;

	public TestPolicy(String name, String version, Period effective, List<Scope> scopes, Rule... rules) {
		super(new PolicyVersion(name, version), effective, scopes, Given.NOTHING);
		this.rules = List.of(rules);
	}

	/** The policy p 1, which applies everywhere and always. */
	public static TestPolicy of(Rule... rules) {
		return new TestPolicy("p", "1", Period.ALWAYS, List.of(), rules);
	}

	@Override
	public List<Rule> rules() {
		return inOrder(rules);
	}

	/** Fires its rules on every line that bills one of some procedures; on every line if there are none. */
	public TestPolicy firingOn(CodeSet procedures) {
		return judging(procedures, (line, judgement) -> rules.forEach(rule -> judgement.weigh(rule, Case.of(line.claim(), line.line()), reading -> true)));
	}

	/** A line and its claim. */
	public record At(Claim claim, Line line) {
	}

	/** Judges lines that bill one of some procedures, and addresses each of them. */
	public TestPolicy judging(CodeSet procedures, BiConsumer<At, Judgement> judge) {
		judgeBy(List.of(group(procedures, (claim, line, judgement) -> {
			judgement.address(line);
			judge.accept(new At(claim, line), judgement);
		})), List.of());
		return this;
	}

	/** Judges pairs of a table by a rule on the line in column 2, or in column 1. */
	public TestPolicy judgingPairs(Table table, Rule rule, boolean onColumn1) {
		judgeBy(List.of(), List.of(new PairRules(table) {
			@Override
			protected void judge(Claim claim, Line first, Line second, int row, Judgement judgement) {
				Case pair = Case.ofPair(claim, first, second, table, row);
				judgement.address(first);
				judgement.address(second);
				judgement.weigh(rule, onColumn1 ? pair.onColumn1() : pair, reading -> true);
			}
		}));
		return this;
	}

	static LineRules group(CodeSet procedures, Judge judge) {
		return new LineRules(procedures) {
			@Override
			public void judge(Claim claim, Line line, Judgement judgement) {
				judge.judge(claim, line, judgement);
			}
		};
	}
}
