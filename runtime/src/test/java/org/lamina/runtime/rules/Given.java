package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;

/** What the tests of rules begin with. */
public final class Given {

	public static final PolicyData NOTHING = new PolicyData(Map.of(), List.of(), List.of());

	private Given() {
	}

	public static Code procedure(String text) {
		return Code.of(CodeSystem.PROCEDURE, text);
	}

	public static CodeSet procedures(String... texts) {
		return CodeSet.of(Stream.of(texts).map(Given::procedure).toArray(Code[]::new));
	}

	static CodeSet modifiers(String... texts) {
		return CodeSet.of(codes(CodeSystem.MODIFIER, texts).list().toArray(Code[]::new));
	}

	static CodeSet diagnoses(String... texts) {
		return CodeSet.of(codes(CodeSystem.ICD_10_CM, texts).list().toArray(Code[]::new));
	}

	static CodeSet places(String... texts) {
		return CodeSet.of(codes(CodeSystem.PLACE, texts).list().toArray(Code[]::new));
	}

	static Codes codes(CodeSystem system, String... texts) {
		return Codes.of(Stream.of(texts).map(text -> Code.of(system, text)).toList());
	}

	/** A day, or null for a question mark. */
	public static LocalDate day(String text) {
		return text.equals("?") ? null : LocalDate.parse(text);
	}

	/** A number, or null for a question mark. */
	static BigDecimal number(String text) {
		return text.equals("?") ? null : new BigDecimal(text);
	}

	public static Line.Builder line(int number, String procedure) {
		return Line.builder(number, procedure(procedure));
	}

	public static Claim.Builder claim() {
		return Claim.builder("1", new Patient("p", null, null));
	}

	/** A claim whose only line is as said, and that line. */
	static Line line(Consumer<Line.Builder> saying) {
		Line.Builder builder = line(1, "22513");
		saying.accept(builder);
		return claim().line(builder).build().lines().get(0);
	}

	/** What a policy that judges every line finds on a claim; nothing yet. */
	static Judgement judgement(Policy policy, Claim claim) {
		boolean[] all = new boolean[claim.lines().size()];
		Arrays.fill(all, true);
		return new Judgement(policy, claim, all);
	}

	static Claim claimWith(Map<String, Value> facts) {
		return claim().facts(facts).line(line(1, "22513")).build();
	}

	public static Outcome outcome(Effect effect, String message) {
		return new Outcome(effect, effect == Effect.NOTE ? null : new Reason("CO", "50", List.of()), message == null ? null : new Message(message));
	}

	/** A rule that is always in force and cites nothing. */
	public static Rule rule(String name, int position, Outcome outcome, Outcome ifUnknown) {
		return new Rule(name, position, List.of(), Period.ALWAYS, outcome, ifUnknown);
	}

	public static Period period(String from, String to) {
		return new Period(day(from), day(to));
	}
}
