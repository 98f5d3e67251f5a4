package org.lamina.claims.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Correction;
import org.lamina.claims.FactName;
import org.lamina.claims.Place;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/**
 * The elements of a Claim as they were read, in whatever order they stood. Where another resource is meant, {@link #build} finds it among the
 * contained ones.
 */
final class ClaimDraft {

	/** The bill type of a hospital's outpatient claim, and one that tells the frequency, each with or without its leading zero. */
	private static final Pattern OUTPATIENT = Pattern.compile("0?13.");
	private static final Pattern WITH_FREQUENCY = Pattern.compile("0?[0-9]{2}[178]");

	/** A member of the care team. */
	record Member(Reference provider, String role, String specialty) {
		private static final Set<String> RENDERING = Set.of("primary", "rendering", "performing");

		/** Whether the member may be who rendered the service: a member who says no role may. */
		boolean mayRender() {
			return role == null || RENDERING.contains(role);
		}
	}

	/** A fact of the record: its name and value, either null if it is not there. */
	record Fact(FactName name, Value value) {
		boolean isOf(Level level) {
			return name != null && value != null && name.level() == level;
		}
	}

	/** An insurance: its coverage and the number of its prior authorization, either null if it is not there. */
	record Insurance(Reference coverage, String priorAuthorization) {
	}

	/** A diagnosis and where it stands. */
	record Diagnosis(Place place, Concept concept) {
	}

	/** An item, its references by sequence. */
	static final class Item {
		int sequence;
		final Place place;
		Concept procedure;
		final List<Concept> modifiers = new ArrayList<>(4);
		LocalDate firstDay;
		LocalDate lastDay;
		BigDecimal units;
		BigDecimal charge;
		Concept location;
		Reference facility;
		String state;
		Concept site;
		List<Integer> careTeam = List.of();
		List<Integer> diagnoses = List.of();
		List<Integer> information = List.of();
		boolean hasDetails;

		Item(Place place) {
			this.place = place;
		}
	}

	Concept type;
	Concept subType;
	String status;
	Reference patient;
	Reference provider;
	Reference facility;
	LocalDate firstDay;
	LocalDate lastDay;
	Insurance insurance;
	Reference corrected;
	final Map<Integer, Member> careTeam = new HashMap<>();
	final Map<Integer, Diagnosis> diagnoses = new TreeMap<>();
	final Map<Integer, Fact> information = new HashMap<>();
	final List<JsonCursor.Problem> doubts = new ArrayList<>(0);
	final List<Item> items = new ArrayList<>();
	final Map<String, Party> contained = new HashMap<>();

	/**
	 * The claim.
	 *
	 * @param id     the claim's id
	 * @param person what is known of the patient besides who it is
	 * @throws Undecidable              if a line or a diagnosis cannot be decided on
	 * @throws IllegalArgumentException if something else that a claim needs is missing; the message is fit for a user
	 */
	Claim build(String id, Party person, ClaimDefaults defaults) {
		if (patient == null)
			throw new IllegalArgumentException("The claim has no patient.");
		Claim.Builder claim = Claim.builder(id, new Patient(patientId(id, person), person.birth(), person.sex()));
		Correction correction = correction(id);
		new ClaimDefaults(kind(), correction.frequency(), lineOfBusiness(), state()).or(defaults).fill(claim);
		claim.replaces(correction.replaces()).priorAuthorization(insurance == null ? null : insurance.priorAuthorization()).facts(facts(claimInformation(), null)).levelFacts(levelFacts());
		if (firstDay != null && lastDay != null)
			claim.days(firstDay, lastDay);
		List<Line.Builder> lines = items.stream().map(ClaimDraft::begin).toList();
		Map<Integer, Code> codes = diagnosisCodes();
		if (!codes.isEmpty() && !codes.containsValue(null))
			claim.diagnoses(Codes.of(codes.values()));
		for (int i = 0; i < lines.size(); i++)
			claim.line(complete(lines.get(i), items.get(i), codes, id));
		return claim.build();
	}

	/** The line of an item with what the item says itself. */
	private static Line.Builder begin(Item item) {
		if (item.sequence == 0)
			throw new Undecidable(item.place, "An item has no `sequence`.");
		if (item.procedure == null)
			throw undecidable(item, "it has no `productOrService`.");
		try {
			Line.Builder line = Line.builder(item.sequence, CodeReader.procedure(item.procedure)).units(item.units).charge(item.charge)
				.modifiers(Codes.of(item.modifiers.stream().map(CodeReader::modifier).toList()));
			if (item.hasDetails)
				throw undecidable(item, "it has details, and only items without them are read.");
			if (item.firstDay != null)
				line.days(item.firstDay, item.lastDay);
			if (item.location != null)
				line.place(CodeReader.place(item.location));
			if (item.site != null)
				line.levels(SiteLevels.of(item.site));
			return line;
		} catch (IllegalArgumentException reason) {
			throw undecidable(item, reason.getMessage());
		}
	}

	/** Adds what the item points to. Provider, group and facility are said at each line, so that one that is unknown stays so. */
	private Line.Builder complete(Line.Builder line, Item item, Map<Integer, Code> codes, String id) {
		if (!item.diagnoses.isEmpty())
			line.diagnoses(pointedTo(item, codes));
		provider(item, line, id);
		Reference where = item.facility != null ? item.facility : facility;
		return line.group(identity(provider, id)).facility(identity(where, id)).facts(facts(item.information, null));
	}

	private static Undecidable undecidable(Item item, String reason) {
		return new Undecidable(item.place, "Line " + item.sequence + ": " + reason);
	}

	/** The rendering provider: of the care team's members that the item points to, the first that may render; else the claim's provider. */
	private void provider(Item item, Line.Builder line, String id) {
		for (int sequence : item.careTeam) {
			Member member = careTeam.get(sequence);
			if (member == null)
				throw undecidable(item, "it points to member " + sequence + " of the care team, which the claim does not have.");
			if (member.mayRender()) {
				line.provider(identity(member.provider(), id)).specialty(member.specialty());
				return;
			}
		}
		line.provider(identity(provider, id));
	}

	private static Codes pointedTo(Item item, Map<Integer, Code> codes) {
		List<Code> found = new ArrayList<>();
		for (int sequence : item.diagnoses) {
			if (!codes.containsKey(sequence))
				throw undecidable(item, "it points to diagnosis " + sequence + ", which the claim does not have.");
			found.add(codes.get(sequence));
		}
		return found.contains(null) ? null : Codes.of(found);
	}

	private Map<Integer, Code> diagnosisCodes() {
		Map<Integer, Code> codes = new TreeMap<>();
		diagnoses.forEach((sequence, diagnosis) -> {
			try {
				codes.put(sequence, CodeReader.diagnosis(diagnosis.concept()));
			} catch (IllegalArgumentException reason) {
				throw new Undecidable(diagnosis.place(), "Diagnosis " + sequence + ": " + reason.getMessage());
			}
		});
		return codes;
	}

	/** The information that no item points to: it is the claim's. */
	private List<Integer> claimInformation() {
		Set<Integer> ofItems = new HashSet<>();
		items.forEach(item -> ofItems.addAll(item.information));
		return information.keySet().stream().filter(sequence -> !ofItems.contains(sequence)).toList();
	}

	/** The facts of levels, which are the claim's also where an item points to them. */
	private Map<Level, Map<String, Value>> levelFacts() {
		Map<Level, Map<String, Value>> ofLevels = new TreeMap<>();
		for (Fact fact : information.values())
			if (fact.name() != null && fact.name().level() != null)
				ofLevels.computeIfAbsent(fact.name().level(), level -> facts(information.keySet(), level));
		ofLevels.values().removeIf(Map::isEmpty);
		return ofLevels;
	}

	/** Facts of a level, or of none, by name; one that is told twice and differently is unknown. */
	private Map<String, Value> facts(Collection<Integer> sequences, Level level) {
		Map<String, Value> facts = new HashMap<>();
		Set<String> contradicted = new HashSet<>();
		for (int sequence : sequences) {
			Fact fact = information.get(sequence);
			if (fact == null || !fact.isOf(level))
				continue;
			Value before = facts.putIfAbsent(fact.name().name(), fact.value());
			if (before != null && !before.toString().equals(fact.value().toString()))
				contradicted.add(fact.name().name());
		}
		facts.keySet().removeAll(contradicted);
		return facts;
	}

	/** An institutional claim is a hospital outpatient's if its bill type says 13x. */
	private String kind() {
		if (type != null && "professional".equals(type.code()))
			return "professional";
		return OUTPATIENT.matcher(billType()).matches() ? "hospital-outpatient" : null;
	}

	/** A claim that was withdrawn is void; one that names the claim before it corrects that. */
	private Correction correction(String id) {
		if ("cancelled".equals(status) || "entered-in-error".equals(status))
			return new Correction("void", id);
		return Correction.of(frequency(), corrected == null ? null : corrected.claimId());
	}

	/** FHIR has no frequency: it is the last digit of the bill type of an institutional claim. */
	private String frequency() {
		if (!WITH_FREQUENCY.matcher(billType()).matches())
			return null;
		return switch (billType().charAt(billType().length() - 1)) {
			case '1' -> "original";
			case '7' -> "replacement";
			default -> "void";
		};
	}

	private String lineOfBusiness() {
		return insurance == null || insurance.coverage() == null ? null : find(insurance.coverage()).business();
	}

	/** The state of the facility; else that of the places of the items, if they all have the same. */
	private String state() {
		String ofFacility = facility == null ? null : find(facility).state();
		if (ofFacility != null)
			return ofFacility;
		List<String> states = items.stream().map(item -> item.facility == null ? item.state : find(item.facility).state()).distinct().toList();
		return states.size() == 1 ? states.get(0) : null;
	}

	private String billType() {
		return subType == null || subType.code() == null ? "" : subType.code();
	}

	private Party find(Reference reference) {
		return reference.isLocal() ? contained.getOrDefault(reference.target(), Party.UNKNOWN) : Party.UNKNOWN;
	}

	/** The patient's id; null if the claim has no patient, or its patient has no id beyond the claim, which has none either. */
	String patientId(String id, Party person) {
		String patientId = patient == null ? null : identity(patient, person, id);
		return id == null && patient != null && patient.isLocal() && person.identifier() == null ? null : patientId;
	}

	private String identity(Reference reference, String id) {
		return reference == null ? null : identity(reference, find(reference), id);
	}

	/**
	 * Who a reference means, so that the same text is the same one also in another claim: an NPI; else the reference, if it holds beyond this
	 * claim; else an identifier; else the reference made the claim's own.
	 */
	private static String identity(Reference reference, Party party, String id) {
		Identifier identifier = reference.identifier() != null ? reference.identifier() : party.identifier();
		if (identifier != null && (identifier.isNpi() || reference.target() == null || reference.isTransient()))
			return identifier.toString();
		return reference.isLocal() ? id + reference.target() : reference.target();
	}
}
