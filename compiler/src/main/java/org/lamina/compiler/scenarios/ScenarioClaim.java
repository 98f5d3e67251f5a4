package org.lamina.compiler.scenarios;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lamina.dsl.lamina.ClaimStep;
import org.lamina.dsl.lamina.LevelRecord;
import org.lamina.dsl.lamina.LineRecord;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.PastClaim;
import org.lamina.dsl.lamina.PatientStep;
import org.lamina.dsl.lamina.RecordStep;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/** The claim that a scenario describes, with what the record says of it and with the patient's history. What a scenario leaves out is unknown, as in any claim. */
public final class ScenarioClaim {

	private final Scenario scenario;
	private final Patient patient;

	private ScenarioClaim(Scenario scenario) {
		this.scenario = scenario;
		PatientStep step = scenario.getPatient();
		patient = new Patient("patient", step == null || step.getBirth() == null ? null : LocalDate.parse(step.getBirth()), step == null ? null : step.getSex());
	}

	/** @throws IllegalArgumentException if the scenario describes no claim; the message is fit for its author */
	public static Claim of(Scenario scenario) {
		return new ScenarioClaim(scenario).claim();
	}

	private Claim claim() {
		StepClaim judged = new StepClaim(scenario.getClaim(), "scenario", patient, StepClaim.PROVIDER);
		RecordStep record = scenario.getRecord();
		if (record != null) {
			judged.builder().facts(RecordValues.of(record.getEntries()));
			judged.builder().levelFacts(ofLevels(record));
		}
		Claim claim = judged.build(record == null ? Map.of() : ofLines(record));
		return scenario.getHistory() == null ? claim : claim.withHistory(scenario.getHistory().getClaims().stream().map(past -> past(past, judged.provider())).filter(ScenarioClaim::counts).toList());
	}

	/** A void is no service to be found. */
	private static boolean counts(Claim past) {
		return !"void".equals(past.frequency());
	}

	private Claim past(ClaimStep step, String provider) {
		return new StepClaim(step, ((PastClaim) step).getId(), patient, provider).build(Map.of());
	}

	private Map<Integer, Map<String, Value>> ofLines(RecordStep record) {
		Map<Integer, Map<String, Value>> facts = new TreeMap<>();
		for (LineRecord part : record.getLines())
			facts.computeIfAbsent(StepClaim.lineNumber(part.getNumber()), number -> new HashMap<>()).putAll(RecordValues.of(part.getEntries()));
		Set<Integer> numbers = new HashSet<>(scenario.getClaim().getLines().stream().map(LineStep::getNumber).map(StepClaim::lineNumber).toList());
		for (Integer number : facts.keySet())
			if (!numbers.contains(number))
				throw new IllegalArgumentException("The record is of line " + number + ", and the claim has no such line.");
		return facts;
	}

	private static Map<Level, Map<String, Value>> ofLevels(RecordStep record) {
		Map<Level, Map<String, Value>> facts = new TreeMap<>();
		for (LevelRecord part : record.getLevels())
			for (String level : part.getLevels())
				facts.computeIfAbsent(Level.of(level), name -> new HashMap<>()).putAll(RecordValues.of(part.getEntries()));
		return facts;
	}
}
