package org.lamina.examples.consumer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.LineDecision;

/** Decides claims for operations on one day by the rules that the build of this project generated. */
public final class Desk {

	/** Threads may share it: it holds nothing but the rules. */
	private static final Adjudicator RULES = Adjudicator.installed(Desk.class.getClassLoader());

	private Desk() {
	}

	/** Decides what one provider billed for a patient with an osteoporotic fracture, in a hospital's outpatient department, who has no other claims. */
	public static Decision decide(LocalDate day, List<String> procedures) {
		Claim.Builder claim = Claim.builder("c-17", new Patient("p-4", LocalDate.of(1948, 3, 2), "female"))
				.kind("professional").days(day, day).provider("1111111111")
				.place(Code.of(CodeSystem.PLACE, "22")).diagnoses(Codes.of(List.of(Code.of(CodeSystem.ICD_10_CM, "M80.08XA"))));
		for (String procedure : procedures)
			claim.line(Line.builder(procedures.indexOf(procedure) + 1, Code.of(CodeSystem.PROCEDURE, procedure)).units(BigDecimal.ONE));
		return RULES.decide(claim.build().withHistory(List.of()));
	}

	/** Shows how two first levels on one day end. */
	public static void main(String[] arguments) {
		for (LineDecision line : decide(LocalDate.of(2019, 9, 17), List.of("22513", "22514")).lines())
			System.out.println(line.line() + ": " + line.disposition().word() + (line.leading() == null ? "" : ", " + line.leading().reason() + ", " + line.leading().message()));
	}
}
