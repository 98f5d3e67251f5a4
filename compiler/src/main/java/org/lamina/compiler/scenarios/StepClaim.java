package org.lamina.compiler.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.lamina.dsl.lamina.AuthorizationItem;
import org.lamina.dsl.lamina.ClaimItem;
import org.lamina.dsl.lamina.ClaimStep;
import org.lamina.dsl.lamina.FacilityItem;
import org.lamina.dsl.lamina.FrequencyItem;
import org.lamina.dsl.lamina.GroupItem;
import org.lamina.dsl.lamina.KindItem;
import org.lamina.dsl.lamina.LineOfBusinessItem;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.PlaceItem;
import org.lamina.dsl.lamina.ProviderItem;
import org.lamina.dsl.lamina.SpanItem;
import org.lamina.dsl.lamina.SpecialtyItem;
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
 * One claim of a scenario, the judged one or one of the history. Lines that name no provider have the same one, as they would on a real claim,
 * and an unknown one is written {@code by ?}; nothing else is meant without being written.
 */
final class StepClaim {

	/** The provider of all lines of a scenario that names none. */
	static final String PROVIDER = "the provider";

	private final ClaimStep step;
	private final Claim.Builder claim;
	private String provider;

	/** @param provider the rendering provider of the lines, if the claim names none; null if unknown */
	StepClaim(ClaimStep step, String id, Patient patient, String provider) {
		this.step = step;
		this.provider = provider;
		claim = Claim.builder(id, patient);
		step.getItems().forEach(this::set);
	}

	/** The claim without its lines. */
	Claim.Builder builder() {
		return claim;
	}

	/** The rendering provider of the lines that name none, or null if unknown. */
	String provider() {
		return provider;
	}

	/** The claim with its lines and their facts by line number. */
	Claim build(Map<Integer, Map<String, Value>> facts) {
		for (LineStep line : step.getLines()) {
			int number = lineNumber(line.getNumber());
			claim.line(line(number, line).facts(facts.getOrDefault(number, Map.of())));
		}
		return claim.build();
	}

	private void set(ClaimItem item) {
		if (item instanceof LineOfBusinessItem business)
			claim.lineOfBusiness(business.getWord());
		else if (item instanceof KindItem kind)
			claim.kind(kind.getWord());
		else if (item instanceof FrequencyItem frequency)
			claim.frequency(frequency.getWord());
		else if (item instanceof StateItem state)
			claim.state(state.getState());
		else if (item instanceof AuthorizationItem authorization)
			claim.priorAuthorization(authorization.getAuthorization());
		else if (item instanceof SpanItem span)
			claim.days(day(span.getFirst()), day(span.getLast() == null ? span.getFirst() : span.getLast()));
		else
			setForLines(item);
	}

	private void setForLines(ClaimItem item) {
		if (item instanceof PlaceItem place)
			claim.place(Code.of(CodeSystem.PLACE, place.getCode()));
		else if (item instanceof ProviderItem by)
			provider = by.getProvider();
		else if (item instanceof GroupItem group)
			claim.group(group.getGroup());
		else if (item instanceof SpecialtyItem specialty)
			claim.specialty(specialty.getSpecialty());
		else if (item instanceof FacilityItem facility)
			claim.facility(facility.getFacility());
	}

	private Line.Builder line(int number, LineStep written) {
		Line.Builder line = Line.builder(number, Code.of(CodeSystem.PROCEDURE, written.getProcedure()));
		line.modifiers(Codes.of(written.getModifiers().stream().map(code -> Code.of(CodeSystem.MODIFIER, code)).toList()));
		if (written.getUnits() != null)
			line.units(new BigDecimal(written.getUnits().substring("x".length())));
		if (written.getCharge() != null)
			line.charge(new BigDecimal(written.getCharge()));
		if (written.getFirst() != null)
			line.days(day(written.getFirst()), day(written.getLast() == null ? written.getFirst() : written.getLast()));
		if (written.getPlace() != null)
			line.place(Code.of(CodeSystem.PLACE, written.getPlace()));
		if (!written.getDiagnoses().isEmpty())
			line.diagnoses(Codes.of(written.getDiagnoses().stream().map(code -> Code.of(ScenarioDiagnoses.systemOf(code, written), code)).toList()));
		if (!written.getLevels().isEmpty())
			line.levels(written.getLevels().stream().map(Level::of).toList());
		if (!written.isProviderUnknown())
			line.provider(written.getProvider() == null ? provider : written.getProvider());
		return line.group(written.getGroup()).specialty(written.getSpecialty()).facility(written.getFacility());
	}

	static int lineNumber(String written) {
		try {
			return Integer.parseInt(written);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("`" + written + "` is too large for the number of a line.", e);
		}
	}

	private static LocalDate day(String written) {
		return LocalDate.parse(written);
	}
}
