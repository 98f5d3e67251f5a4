package org.lamina.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
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
		assertEquals("sha256:9619d1c4aff523b6bf6315091c3214623336fa2fd6239ea96fc5b7372b9425bb", digests.get(0));
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
			"digests":{"policies":"sha256:p","tables":null,"claim":"sha256:c","history":null}}
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
}
