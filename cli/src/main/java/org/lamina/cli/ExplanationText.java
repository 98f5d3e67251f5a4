package org.lamina.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamina.compiler.diagnostics.Paint;
import org.lamina.compiler.diagnostics.PlainText;
import org.lamina.compiler.diagnostics.Severity;
import org.lamina.dsl.interpretation.Change;
import org.lamina.dsl.interpretation.Clause;
import org.lamina.dsl.interpretation.LineExplanation;
import org.lamina.dsl.interpretation.Missing;
import org.lamina.dsl.interpretation.RuleTrace;
import org.lamina.dsl.interpretation.Step;
import org.lamina.dsl.interpretation.Truth;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/** Explanations for a terminal of 100 columns. */
final class ExplanationText {

	private static final int WIDTH = 100;

	private final Paint paint;
	private final StringBuilder text = new StringBuilder();

	ExplanationText(Paint paint) {
		this.paint = paint;
	}

	void head(Claim claim) {
		text.append("Claim ").append(PlainText.of(claim.id())).append('\n');
	}

	/** A line: how it ended, the rules that found something, those that nearly did, and the number of the others. */
	void line(LineExplanation explanation) {
		LineDecision decision = explanation.decision();
		Line line = decision.line();
		text.append("\nLine ").append(line.number()).append("  ").append(line.procedure()).append(line.firstDay() == null ? "" : " on " + line.firstDay()).append("  ").append(ending(decision)).append('\n');
		decision.notJudged().forEach(reason -> put(2, reason));
		if (!decision.policies().isEmpty())
			put(2, "judged by " + String.join(", ", decision.policies().stream().map(Object::toString).toList()));
		explanation.rules().stream().filter(rule -> rule.finding() != null).forEach(this::found);
		List<RuleTrace> silent = explanation.rules().stream().filter(rule -> rule.finding() == null).toList();
		nearly(silent.stream().filter(rule -> rule.nearly() != null).toList());
		doubtful(silent.stream().filter(rule -> !rule.missing().isEmpty()).toList());
		counts(silent.stream().filter(rule -> rule.nearly() == null && rule.missing().isEmpty()).count(), explanation.others(), decision);
	}

	private String ending(LineDecision decision) {
		String word = word(decision.disposition()) + (decision.leading() == null ? "" : " " + decision.leading().reason());
		return switch (decision.disposition()) {
			case RETURN, DENY -> paint.failure(word);
			case PEND, REDUCE -> paint.severity(Severity.WARNING, word);
			case ALLOW -> paint.success(word);
			case NOT_ADDRESSED -> word;
		};
	}

	private static String word(Disposition disposition) {
		return switch (disposition) {
			case RETURN -> "returned";
			case DENY -> "denied";
			case PEND -> "pended";
			case REDUCE -> "reduced";
			case ALLOW -> "allowed";
			case NOT_ADDRESSED -> "not addressed";
		};
	}

	private static String word(Finding finding) {
		if (!finding.exceptions().isEmpty())
			return "excepted";
		return (finding.effect() == Effect.NOTE ? "noted" : word(Disposition.of(finding.effect()))) + (finding.unknown() ? ", in doubt," : "");
	}

	/* ---------- rules that found something ---------- */

	private void found(RuleTrace rule) {
		Finding finding = rule.finding();
		text.append('\n');
		put(2, word(finding) + " by " + nameOf(rule) + (finding.reason() == null ? "" : " with " + finding.reason()) + (finding.percent() == null ? "" : ", to " + finding.percent() + "%")
				+ (finding.units() == null ? "" : ", to " + finding.units() + " units"));
		if (finding.message() != null)
			put(4, finding.message());
		finding.cites().forEach(source -> put(4, "cites " + source));
		if (rule.beside() != null)
			put(4, "beside: " + rule.beside());
		rule.clauses().stream().filter(clause -> clause.role() != Clause.Role.SUBJECT || !clause.step().rests().isEmpty()).forEach(clause -> step(4, clause.role().word() + " ", clause.step()));
		rule.missing().forEach(this::missing);
	}

	private static String nameOf(RuleTrace rule) {
		return rule.rule() + (rule.title() == null ? "" : " \"" + rule.title() + "\"");
	}

	/** {@code yes      when its units > 1}, and below it what that rests on. */
	private void step(int indent, String role, Step step) {
		String value = String.format(Locale.ROOT, "%-8s ", step.truth().word());
		put(indent, value + role + step.label(), indent + value.length());
		step.cites().forEach(source -> put(indent + value.length() + 2, "cites " + source));
		step.rests().stream().filter(rest -> !rest.equals(step.label())).forEach(rest -> put(indent + value.length() + 2, rest));
		step.parts().forEach(part -> step(indent + 2, "", part));
	}

	private void missing(Missing missing) {
		List<String> changes = new ArrayList<>();
		for (Change change : missing.changes())
			if (change.fires() != Truth.UNKNOWN)
				changes.add(change.value() + ", it " + (change.fires() == Truth.YES ? "fires" : "does not fire"));
		put(4, "missing  " + missing.name() + (changes.isEmpty() ? "" : ": if " + String.join("; if ", changes)), 4 + "missing  ".length());
	}

	/* ---------- rules that found nothing ---------- */

	private void nearly(List<RuleTrace> rules) {
		if (rules.isEmpty())
			return;
		text.append('\n');
		put(2, "Nearly fired, but for one condition:");
		for (RuleTrace rule : rules) {
			Clause clause = rule.nearly();
			String rests = clause.step().rests().isEmpty() ? "" : " (" + String.join("; ", clause.step().rests()) + ")";
			put(4, rule.rule() + (rule.beside() == null ? "" : ", beside " + rule.beside().replaceFirst(" bills.*", "")) + ": " + clause.role().word() + " " + clause.step().label() + " is " + clause.step().truth().word() + rests, 6);
		}
	}

	private void doubtful(List<RuleTrace> rules) {
		if (rules.isEmpty())
			return;
		text.append('\n');
		put(2, "In doubt, with nothing said for it:");
		for (RuleTrace rule : rules) {
			put(4, rule.rule());
			rule.missing().forEach(this::missing);
		}
	}

	private void counts(long far, int others, LineDecision decision) {
		if (decision.policies().isEmpty())
			return;
		text.append('\n');
		put(2, (far == 0 ? "" : Plural.of(far, "more rule") + (far == 1 ? " is" : " are") + " about this line and did not come near. ") + Plural.of(others, "rule") + (others == 1 ? " is" : " are") + " not about it.");
	}

	/* ---------- columns ---------- */

	private void put(int indent, String sentence) {
		put(indent, sentence, indent + 2);
	}

	/** A sentence on as many lines as it takes; those after the first are indented further. */
	private void put(int indent, String sentence, int further) {
		int column = indent;
		text.append(" ".repeat(indent));
		boolean first = true;
		for (String word : PlainText.of(sentence).split("(?<=\\S) (?=\\S)")) {
			if (!first && column + 1 + word.length() > WIDTH) {
				text.append('\n').append(" ".repeat(further));
				column = further;
			} else if (!first) {
				text.append(' ');
				column++;
			}
			text.append(word);
			column += word.length();
			first = false;
		}
		text.append('\n');
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
