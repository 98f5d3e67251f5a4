package org.lamina.compiler.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.dsl.lamina.AuthorizationItem;
import org.lamina.dsl.lamina.ClaimItem;
import org.lamina.dsl.lamina.KindItem;
import org.lamina.dsl.lamina.LineOfBusinessItem;
import org.lamina.dsl.lamina.LineRecord;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.PatientStep;
import org.lamina.dsl.lamina.PlaceItem;
import org.lamina.dsl.lamina.ProviderItem;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.SpanItem;
import org.lamina.dsl.lamina.StateItem;
import org.lamina.dsl.sets.ScenarioDiagnoses;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/**
 * The claim that a scenario describes. What a scenario leaves out is unknown as in any claim, units too, for {@code x1} is short; but lines that
 * name no provider have the same one, as they would on a real claim, and an unknown one is written {@code by ?}.
 */
final class ScenarioClaim {

	private final Scenario scenario;
	private String provider = "the provider";

	private ScenarioClaim(Scenario scenario) {
		this.scenario = scenario;
	}

	/** @throws IllegalArgumentException if the scenario describes no claim; the message is fit for its author */
	static Claim of(Scenario scenario) {
		return new ScenarioClaim(scenario).claim();
	}

	private Claim claim() {
		PatientStep patient = scenario.getPatient();
		Claim.Builder claim = Claim.builder("scenario", new Patient("patient", patient == null ? null : day(patient.getBirth()), patient == null ? null : patient.getSex()));
		scenario.getClaim().getItems().forEach(item -> set(item, claim));
		Map<Integer, Map<String, Value>> ofLines = new HashMap<>();
		if (scenario.getRecord() != null) {
			claim.facts(RecordValues.of(scenario.getRecord().getEntries()));
			for (LineRecord record : scenario.getRecord().getLines())
				ofLines.computeIfAbsent(lineNumber(record.getNumber()), number -> new HashMap<>()).putAll(RecordValues.of(record.getEntries()));
		}
		Set<Integer> numbers = new HashSet<>();
		for (LineStep step : scenario.getClaim().getLines()) {
			int number = lineNumber(step.getNumber());
			numbers.add(number);
			claim.line(line(number, step).facts(ofLines.getOrDefault(number, Map.of())));
		}
		for (Integer number : ofLines.keySet())
			if (!numbers.contains(number))
				throw new IllegalArgumentException("The record is of line " + number + ", and the claim has no such line.");
		return claim.build();
	}

	private void set(ClaimItem item, Claim.Builder claim) {
		if (item instanceof LineOfBusinessItem business)
			claim.lineOfBusiness(business.getWord());
		else if (item instanceof KindItem kind)
			claim.kind(kind.getWord());
		else if (item instanceof StateItem state)
			claim.state(state.getState());
		else if (item instanceof PlaceItem place)
			claim.place(Code.of(CodeSystem.PLACE, place.getCode()));
		else if (item instanceof ProviderItem by)
			provider = by.getProvider();
		else if (item instanceof AuthorizationItem authorization)
			claim.priorAuthorization(authorization.getAuthorization());
		else if (item instanceof SpanItem span) {
			LocalDate first = day(span.getFirst());
			claim.days(first, span.getLast() == null ? first : day(span.getLast()));
		}
	}

	private Line.Builder line(int number, LineStep step) {
		Line.Builder line = Line.builder(number, Code.of(CodeSystem.PROCEDURE, step.getProcedure()));
		line.modifiers(Codes.of(step.getModifiers().stream().map(code -> Code.of(CodeSystem.MODIFIER, code)).toList()));
		if (step.getUnits() != null)
			line.units(new BigDecimal(step.getUnits().substring("x".length())));
		if (step.getFirst() != null)
			line.days(day(step.getFirst()), day(step.getLast() == null ? step.getFirst() : step.getLast()));
		if (step.getPlace() != null)
			line.place(Code.of(CodeSystem.PLACE, step.getPlace()));
		if (!step.getDiagnoses().isEmpty())
			line.diagnoses(Codes.of(step.getDiagnoses().stream().map(code -> Code.of(ScenarioDiagnoses.systemOf(code, step), code)).toList()));
		if (!step.isProviderUnknown())
			line.provider(step.getProvider() == null ? provider : step.getProvider());
		if (!step.getLevels().isEmpty())
			line.levels(step.getLevels().stream().map(Level::of).toList());
		return line;
	}

	static int lineNumber(String written) {
		try {
			return Integer.parseInt(written);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("`" + written + "` is too large for the number of a line.", e);
		}
	}

	private static LocalDate day(String written) {
		return written == null ? null : LocalDate.parse(written);
	}
}
