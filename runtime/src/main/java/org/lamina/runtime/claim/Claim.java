package org.lamina.runtime.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A claim as billed. Required are its id, its patient, and a number and a procedure for each line; whatever else the claim does not
 * say is unknown, and null here.
 */
public final class Claim {

	private final String id;
	private final Patient patient;
	private final String kind;
	private final String frequency;
	private final String replaces;
	private final String lineOfBusiness;
	private final String state;
	private final String priorAuthorization;
	private final Map<String, Value> facts;
	private final Map<Level, Map<String, Value>> levelFacts;
	private final List<Line> lines;
	private final List<Claim> history;
	private final List<Line> linesOfPatient;

	private Claim(Builder from) {
		id = from.id;
		patient = from.patient;
		kind = from.kind;
		frequency = from.frequency;
		replaces = from.replaces;
		lineOfBusiness = from.lineOfBusiness;
		state = from.state;
		priorAuthorization = from.priorAuthorization;
		facts = Map.copyOf(from.facts);
		levelFacts = from.levelFacts.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
		history = null;
		linesOfPatient = null;
		lines = IntStream.range(0, from.lines.size()).mapToObj(position -> from.lines.get(position).build(from, position)).toList();
	}

	private Claim(Claim from, List<Claim> others) {
		id = from.id;
		patient = from.patient;
		kind = from.kind;
		frequency = from.frequency;
		replaces = from.replaces;
		lineOfBusiness = from.lineOfBusiness;
		state = from.state;
		priorAuthorization = from.priorAuthorization;
		facts = from.facts;
		levelFacts = from.levelFacts;
		lines = from.lines;
		history = List.copyOf(others);
		linesOfPatient = Stream.concat(lines.stream(), history.stream().flatMap(other -> other.lines().stream())).toList();
	}

	public static Builder builder(String id, Patient patient) {
		return new Builder(id, patient);
	}

	public String id() {
		return id;
	}

	public Patient patient() {
		return patient;
	}

	/** {@code professional} or {@code hospital-outpatient}, or null. */
	public String kind() {
		return kind;
	}

	/** {@code original}, {@code replacement} or {@code void}, or null. */
	public String frequency() {
		return frequency;
	}

	/**
	 * The id of the claim that this one replaces or voids, as this one names it; its own id if it was withdrawn itself, and null if it corrects
	 * none or does not say which.
	 */
	public String replaces() {
		return replaces;
	}

	/** The line of business, such as {@code medicare-advantage}, or null. */
	public String lineOfBusiness() {
		return lineOfBusiness;
	}

	/** The two-letter state of the place of service, or null. */
	public String state() {
		return state;
	}

	/** The number of the prior authorization, or null. */
	public String priorAuthorization() {
		return priorAuthorization;
	}

	/** The facts of the claim by name; one that is absent is unknown. */
	public Map<String, Value> facts() {
		return facts;
	}

	/** The facts of levels of the spine by level and name; one that is absent is unknown. */
	public Map<Level, Map<String, Value>> levelFacts() {
		return levelFacts;
	}

	/** The lines in the order of the claim. */
	public List<Line> lines() {
		return lines;
	}

	/** The patient's other claims that count, in the order they were given; empty if it is known that there are none, null if it is unknown. */
	public List<Claim> history() {
		return history;
	}

	/** The lines of this claim and then those of the patient's history, as far as it is known. */
	public List<Line> linesOfPatient() {
		return linesOfPatient == null ? lines : linesOfPatient;
	}

	/**
	 * The same claim with the patient's history.
	 *
	 * @param others the patient's other claims, without those that were voided or replaced
	 */
	public Claim withHistory(List<Claim> others) {
		return new Claim(this, others);
	}

	/** Says which claim it is and no more: a claim's content belongs into no log. */
	@Override
	public String toString() {
		return "claim " + id;
	}

	/** Collects a claim; its lines take from it what they do not have themselves. */
	public static final class Builder {
		final String id;
		private final Patient patient;
		private String kind;
		private String frequency;
		private String replaces;
		private String lineOfBusiness;
		private String state;
		private String priorAuthorization;
		private Map<String, Value> facts = Map.of();
		private Map<Level, Map<String, Value>> levelFacts = Map.of();
		private final List<Line.Builder> lines = new ArrayList<>();
		LocalDate firstDay;
		LocalDate lastDay;
		Code place;
		Codes diagnoses;
		String provider;
		String group;
		String specialty;
		String facility;

		private Builder(String id, Patient patient) {
			this.id = Objects.requireNonNull(id, "a claim has an id");
			this.patient = Objects.requireNonNull(patient, "a claim has a patient");
		}

		public Builder kind(String word) {
			kind = word;
			return this;
		}

		public Builder frequency(String word) {
			frequency = word;
			return this;
		}

		public Builder replaces(String claimId) {
			replaces = claimId;
			return this;
		}

		public Builder lineOfBusiness(String word) {
			lineOfBusiness = word;
			return this;
		}

		public Builder state(String letters) {
			state = letters;
			return this;
		}

		public Builder priorAuthorization(String number) {
			priorAuthorization = number;
			return this;
		}

		public Builder facts(Map<String, Value> values) {
			facts = values;
			return this;
		}

		public Builder levelFacts(Map<Level, Map<String, Value>> values) {
			levelFacts = values;
			return this;
		}

		/** The span of the claim, which a line without dates has. */
		public Builder days(LocalDate first, LocalDate last) {
			if (last.isBefore(first))
				throw new IllegalArgumentException("The claim ends on " + last + ", before it begins on " + first + ".");
			firstDay = first;
			lastDay = last;
			return this;
		}

		/** The place of service of lines that do not say their own. */
		public Builder place(Code code) {
			place = code;
			return this;
		}

		/** The diagnoses of lines that point to none. */
		public Builder diagnoses(Codes codes) {
			diagnoses = codes;
			return this;
		}

		/** The rendering provider's NPI of lines that do not say their own. */
		public Builder provider(String npi) {
			provider = npi;
			return this;
		}

		public Builder group(String groupId) {
			group = groupId;
			return this;
		}

		public Builder specialty(String code) {
			specialty = code;
			return this;
		}

		public Builder facility(String facilityId) {
			facility = facilityId;
			return this;
		}

		public Builder line(Line.Builder line) {
			lines.add(line);
			return this;
		}

		/** @throws IllegalArgumentException if two lines have one number; the message is fit for a user */
		public Claim build() {
			Set<Integer> numbers = new HashSet<>();
			for (Line.Builder line : lines)
				if (!numbers.add(line.number()))
					throw new IllegalArgumentException("Two lines have the number " + line.number() + ".");
			return new Claim(this);
		}
	}
}
