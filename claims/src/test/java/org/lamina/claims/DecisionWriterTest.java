package org.lamina.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Criterion;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.decision.Reason;

/** Decisions as people and programs get them. */
class DecisionWriterTest {

	private static final PolicyVersion POLICY = new PolicyVersion("pva.medicare", "2026.1");
	private static final Claim CLAIM = Claim.builder("c-17", new Patient("M1", null, null))
		.line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513")).day(LocalDate.of(2026, 2, 3)))
		.line(Line.builder(2, Code.of(CodeSystem.PROCEDURE, "22514"))).build();

	private static String written(LineDecision... lines) throws IOException {
		return written(new Decision(CLAIM, List.of(lines))).replaceFirst("sha256:[0-9a-f]{64}", "sha256:c");
	}

	private static String written(Decision decision) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DecisionWriter(new Provenance("1.0", LocalDate.of(2026, 11, 23), "sha256:p", null)).write(decision, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static String digestOfHistory(Claim... history) throws IOException {
		return written(new Decision(CLAIM.withHistory(List.of(history)), List.of())).replaceFirst("(?s).*\"history\":\"(.*)\"}}\n", "$1");
	}

	@Test
	void digestOfTheHistoryTellsItsClaimsAndTheirOrder() throws IOException {
		Claim other = Claim.builder("c-16", new Patient("M1", null, null)).build();
		Claim changed = Claim.builder("c-16", new Patient("M1", null, null)).state("NJ").build();
		Claim third = Claim.builder("c-15", new Patient("M1", null, null)).build();
		List<String> digests = List.of(digestOfHistory(), digestOfHistory(other), digestOfHistory(changed), digestOfHistory(other, third), digestOfHistory(third, other));
		assertEquals(digests.size(), Set.copyOf(digests).size(), digests.toString());
		assertEquals("sha256:f972478ea1d44788293ff33648a476fea8eeedfafd11d1da8e305499bf06ca53", digests.get(0));
	}

	private static Finding finding(Effect effect, Reason reason, String message, List<String> missing) {
		return new Finding(POLICY, "a-rule", effect, reason, () -> message, List.of("NCCI"), List.of("line 1 bills `22513`"), missing, List.of(), null, null, !missing.isEmpty());
	}

	@Test
	void allowedAndDeniedLines() throws IOException {
		LineDecision allowed = new LineDecision(CLAIM.lines().get(0), Disposition.ALLOW, List.of(POLICY), List.of(), List::of, List.of());
		LineDecision denied = new LineDecision(CLAIM.lines().get(1), Disposition.DENY, List.of(POLICY),
			List.of(finding(Effect.NOTE, null, "See \"A\".", List.of()), finding(Effect.DENY, new Reason("CO", "107", List.of("N122")), null, List.of())), List::of, List.of());
		assertEquals("""
			{"claim":"c-17","worst":"deny","language":"1.0","asKnownOn":"2026-11-23","lines":[\
			{"line":1,"procedure":"22513","date":"2026-02-03","disposition":"allow","policies":[{"policy":"pva.medicare","version":"2026.1"}],"findings":[]},\
			{"line":2,"procedure":"22514","date":null,"disposition":"deny","group":"CO","carc":"107","rarc":["N122"],"policies":[{"policy":"pva.medicare","version":"2026.1"}],"findings":[\
			{"policy":"pva.medicare","rule":"a-rule","outcome":"note","message":"See \\"A\\".","cites":["NCCI"],"because":["line 1 bills `22513`"],"missing":[],"exceptions":[]},\
			{"policy":"pva.medicare","rule":"a-rule","outcome":"deny","group":"CO","carc":"107","rarc":["N122"],"message":null,"cites":["NCCI"],"because":["line 1 bills `22513`"],"missing":[],"exceptions":[]}]}],\
			"digests":{"policies":"sha256:p","tables":null,"claim":"sha256:c","facts":null,"history":null}}
			""", written(allowed, denied));
	}

	@Test
	void pendedLineNamesWhatIsMissing() throws IOException {
		LineDecision pended = new LineDecision(CLAIM.lines().get(0), Disposition.PEND, List.of(POLICY), List.of(finding(Effect.PEND, new Reason("CO", "252", List.of()), null, List.of("pain-score"))), List::of, List.of());
		assertEquals("\"missing\":[\"pain-score\"]", written(pended).replaceFirst("(?s).*(\"missing\":\\[[^]]*]).*", "$1"));
	}

	@Test
	void lineThatNobodyJudgedSaysWhy() throws IOException {
		LineDecision none = new LineDecision(CLAIM.lines().get(0), Disposition.NOT_ADDRESSED, List.of(), List.of(), List::of, List.of("No policy holds on 2026-02-03."));
		assertEquals("{\"line\":1,\"procedure\":\"22513\",\"date\":\"2026-02-03\",\"disposition\":\"not-addressed\",\"policies\":[],\"findings\":[],\"notJudged\":[\"No policy holds on 2026-02-03.\"]}",
			written(none).replaceFirst("(?s).*\"lines\":\\[(.*)],\"digests\".*", "$1"));
	}

	@Test
	void reducedLineTellsEachReductionAndWhatTheyLeave() throws IOException {
		LineDecision reduced = new LineDecision(CLAIM.lines().get(0), Disposition.REDUCE, List.of(POLICY), List.of(reduction("multiple-procedures", "50", null), reduction("co-surgeon", "62.5", null), reduction("unit-limit", null, "2")), List::of, List.of());
		assertEquals("""
			{"line":1,"procedure":"22513","date":"2026-02-03","disposition":"reduce","group":"CO","carc":"59","rarc":[],"percent":31.25,"units":2,"policies":[{"policy":"pva.medicare","version":"2026.1"}],"findings":[\
			{"policy":"pva.medicare","rule":"multiple-procedures","outcome":"reduce","group":"CO","carc":"59","rarc":[],"message":null,"cites":[],"because":[],"missing":[],"exceptions":[],"percent":50},\
			{"policy":"pva.medicare","rule":"co-surgeon","outcome":"reduce","group":"CO","carc":"59","rarc":[],"message":null,"cites":[],"because":[],"missing":[],"exceptions":[],"percent":62.5},\
			{"policy":"pva.medicare","rule":"unit-limit","outcome":"reduce","group":"CO","carc":"59","rarc":[],"message":null,"cites":[],"because":[],"missing":[],"exceptions":[],"units":2}]}""", line(reduced));
	}

	@Test
	void percentagesAreWrittenWithoutAnExponent() throws IOException {
		LineDecision reduced = new LineDecision(CLAIM.lines().get(0), Disposition.REDUCE, List.of(), List.of(reduction("half", "50", null)), List::of, List.of());
		assertEquals("\"percent\":50,\"policies\"", line(reduced).replaceFirst("(?s).*(\"percent\":[^,]*,\"policies\").*", "$1"));
	}

	@Test
	void deniedLineHasItsReductionsInTheFindingsAlone() throws IOException {
		LineDecision denied = new LineDecision(CLAIM.lines().get(0), Disposition.DENY, List.of(), List.of(finding(Effect.DENY, new Reason("CO", "107", List.of()), null, List.of()), reduction("half", "50", null)), List::of, List.of());
		assertEquals("{\"line\":1,\"procedure\":\"22513\",\"date\":\"2026-02-03\",\"disposition\":\"deny\",\"group\":\"CO\",\"carc\":\"107\",\"rarc\":[],\"policies\":[],", line(denied).replaceFirst("\"findings.*", ""));
	}

	@Test
	void noteOfAnExceptedRuleNamesTheExceptions() throws IOException {
		Finding excepted = new Finding(POLICY, "level-limit", Effect.NOTE, null, () -> null, List.of("A56572"), List.of("line 1 is for `C90.00`"), List.of(), List.of("cancer-has-no-level-limit"), null, null, false);
		LineDecision allowed = new LineDecision(CLAIM.lines().get(0), Disposition.ALLOW, List.of(), List.of(excepted), List::of, List.of());
		assertEquals("""
			{"line":1,"procedure":"22513","date":"2026-02-03","disposition":"allow","policies":[],"findings":[\
			{"policy":"pva.medicare","rule":"level-limit","outcome":"note","message":null,"cites":["A56572"],"because":["line 1 is for `C90.00`"],"missing":[],"exceptions":["cancer-has-no-level-limit"]}]}""", line(allowed));
	}

	@Test
	void checklistsTellHowFarWhatIsRequiredIsMet() throws IOException {
		Criterion required = new Criterion("osteoporotic fracture", Criterion.Status.NOT_MET, List.of("Covered indications"), List.of(
			new Criterion("shown on imaging", Criterion.Status.MET, List.of(), List.of()), new Criterion("symptomatic", Criterion.Status.NOT_MET, List.of(), List.of()), new Criterion("acute or subacute", Criterion.Status.UNKNOWN, List.of(), List.of())));
		List<Checklist> checklists = List.of(new Checklist(POLICY, "covered", Level.of("T12"), required), new Checklist(POLICY, "authorized", null, new Criterion("prior authorization", Criterion.Status.MET, List.of(), List.of())));
		LineDecision allowed = new LineDecision(CLAIM.lines().get(0), Disposition.ALLOW, List.of(), List.of(), () -> checklists, List.of());
		assertEquals("""
			{"line":1,"procedure":"22513","date":"2026-02-03","disposition":"allow","policies":[],"findings":[],"checklists":[\
			{"policy":"pva.medicare","rule":"covered","level":"T12","required":{"label":"osteoporotic fracture","status":"not-met","cites":["Covered indications"],"parts":[\
			{"label":"shown on imaging","status":"met","cites":[],"parts":[]},{"label":"symptomatic","status":"not-met","cites":[],"parts":[]},{"label":"acute or subacute","status":"unknown","cites":[],"parts":[]}]}},\
			{"policy":"pva.medicare","rule":"authorized","required":{"label":"prior authorization","status":"met","cites":[],"parts":[]}}]}""", line(allowed));
	}

	private static Finding reduction(String rule, String percent, String units) {
		return new Finding(POLICY, rule, Effect.REDUCE, new Reason("CO", "59", List.of()), () -> null, List.of(), List.of(), List.of(), List.of(), percent == null ? null : new BigDecimal(percent), units == null ? null : new BigDecimal(units), false);
	}

	/** The one line of a decision. */
	private static String line(LineDecision decision) throws IOException {
		return written(decision).replaceFirst("(?s).*\"lines\":\\[(.*)],\"digests\".*", "$1");
	}
}
