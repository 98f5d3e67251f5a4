package org.lamina.claims.fhir;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamina.claims.FactName;
import org.lamina.claims.Place;
import org.lamina.runtime.claim.Value;

/** Reads a resource from its brace on. */
final class ResourceReader {

	/** Reads an entry of a Bundle. */
	interface EntryReader {
		void read() throws IOException;
	}

	private final JsonCursor json;

	ResourceReader(JsonCursor json) {
		this.json = json;
	}

	/** Reads a resource; the entries of one that is a Bundle go to the reader of entries. */
	Resource read(EntryReader entries) throws IOException {
		Resource resource = new Resource(json.place());
		json.object("The resource", field -> {
			switch (field) {
				case "resourceType" -> resource.type = json.text();
				case "id" -> resource.id = json.text();
				case "identifier" -> identifier(resource);
				case "contained" -> json.list("`contained`", () -> contained(resource.claim));
				case "birthDate" -> resource.birth = json.day();
				case "gender" -> resource.sex = sex(json.text());
				case "entry" -> json.list("`entry`", entries::read);
				case "address" -> address(resource);
				default -> {
					if (resource.mayBeClaim() || resource.isCoverage() && field.equals("type"))
						claimField(field, resource.claim);
					else
						json.skip();
				}
			}
		});
		return resource;
	}

	/** Most resources have a list of identifiers; some have only one. */
	private void identifier(Resource resource) throws IOException {
		if (json.isList())
			json.list("`identifier`", () -> resource.identifier(json.identifier("`identifier`")));
		else
			resource.identifier(json.identifier("`identifier`"));
	}

	/** A Location has one address, a Patient many. Only a Location's state is ever asked for. */
	private void address(Resource resource) throws IOException {
		if (json.isList())
			json.skip();
		else
			resource.state = state("`address`");
	}

	private String state(String what) throws IOException {
		String[] state = new String[1];
		json.object(what, field -> {
			if (field.equals("state"))
				state[0] = json.text();
			else
				json.skip();
		});
		return state[0];
	}

	private static String sex(String gender) {
		return gender == null || gender.equals("unknown") ? null : gender;
	}

	private void contained(ClaimDraft claim) throws IOException {
		Resource resource = read(json::skip);
		if (resource.id != null)
			claim.contained.put("#" + resource.id, resource.party());
	}

	private void claimField(String field, ClaimDraft claim) throws IOException {
		switch (field) {
			case "type" -> claim.type = json.concept("`type`");
			case "subType" -> claim.subType = json.concept("`subType`");
			case "status" -> claim.status = json.text();
			case "patient" -> claim.patient = json.reference("`patient`");
			case "provider" -> claim.provider = json.reference("`provider`");
			case "facility" -> claim.facility = json.reference("`facility`");
			case "billablePeriod" -> {
				LocalDate[] days = json.period("`billablePeriod`");
				claim.firstDay = days[0];
				claim.lastDay = days[1];
			}
			case "careTeam" -> json.list("`careTeam`", () -> member(claim));
			case "supportingInfo" -> json.list("`supportingInfo`", () -> information(claim));
			case "diagnosis" -> json.list("`diagnosis`", () -> diagnosis(claim));
			case "insurance" -> json.list("`insurance`", () -> insurance(claim));
			case "related" -> json.list("`related`", () -> related(claim));
			case "item" -> json.list("`item`", () -> claim.items.add(item()));
			default -> json.skip();
		}
	}

	private void member(ClaimDraft claim) throws IOException {
		int[] sequence = new int[1];
		Reference[] provider = new Reference[1];
		String[] roleAndSpecialty = new String[2];
		json.object("A member of the care team", field -> {
			switch (field) {
				case "sequence" -> sequence[0] = json.count();
				case "provider" -> provider[0] = json.reference("`provider`");
				case "role" -> roleAndSpecialty[0] = json.concept("`role`").code();
				case "qualification" -> roleAndSpecialty[1] = json.concept("`qualification`").code("http://nucc.org/provider-taxonomy");
				default -> json.skip();
			}
		});
		put(claim.careTeam, sequence[0], new ClaimDraft.Member(provider[0], roleAndSpecialty[0], roleAndSpecialty[1]), "members of the care team");
	}

	private void diagnosis(ClaimDraft claim) throws IOException {
		Place place = json.place();
		int[] sequence = new int[1];
		Concept[] concept = {new Concept(List.of(), null)};
		json.object("A diagnosis", field -> {
			switch (field) {
				case "sequence" -> sequence[0] = json.count();
				case "diagnosisCodeableConcept" -> concept[0] = json.concept("`diagnosisCodeableConcept`");
				default -> json.skip();
			}
		});
		put(claim.diagnoses, sequence[0], new ClaimDraft.Diagnosis(place, concept[0]), "diagnoses");
	}

	private void information(ClaimDraft claim) throws IOException {
		int[] sequence = new int[1];
		FactName[] name = new FactName[1];
		Value[] value = new Value[1];
		json.object("An information", field -> {
			switch (field) {
				case "sequence" -> sequence[0] = json.count();
				case "code" -> name[0] = factName(claim);
				case "valueBoolean" -> value[0] = Optional.ofNullable(json.yesNo()).map(Value::of).orElse(null);
				case "valueQuantity" -> value[0] = Optional.ofNullable(json.quantity("`valueQuantity`")).map(Value::of).orElse(null);
				case "valueString" -> value[0] = Optional.ofNullable(json.text()).map(Value::of).orElse(null);
				case "timingDate" -> value[0] = Optional.ofNullable(json.day()).map(Value::of).orElse(null);
				default -> json.skip();
			}
		});
		put(claim.information, sequence[0], new ClaimDraft.Fact(name[0], value[0]), "informations");
	}

	/** The name of a fact; null if there is none, or it says a level that the spine does not have, which is kept as a doubt. */
	private FactName factName(ClaimDraft claim) throws IOException {
		Place place = json.place();
		Concept code = json.concept("`code`");
		String name = code.code() != null ? code.code() : code.text();
		try {
			return name == null ? null : FactName.of(name);
		} catch (IllegalArgumentException noLevel) {
			claim.doubts.add(new JsonCursor.Problem(place, noLevel.getMessage()));
			return null;
		}
	}

	private <T> void put(Map<Integer, T> map, int sequence, T value, String what) {
		if (sequence > 0 && map.putIfAbsent(sequence, value) != null)
			json.problem("Two " + what + " have the sequence " + sequence + ".");
	}

	private void insurance(ClaimDraft claim) throws IOException {
		boolean[] focal = new boolean[1];
		Reference[] coverage = new Reference[1];
		List<String> authorizations = new ArrayList<>(1);
		json.object("An insurance", field -> {
			switch (field) {
				case "focal" -> focal[0] = Boolean.TRUE.equals(json.yesNo());
				case "coverage" -> coverage[0] = json.reference("`coverage`");
				case "preAuthRef" -> json.list("`preAuthRef`", () -> authorizations.add(json.text()));
				default -> json.skip();
			}
		});
		ClaimDraft.Insurance insurance = new ClaimDraft.Insurance(coverage[0], authorizations.isEmpty() ? null : authorizations.get(0));
		if (claim.insurance == null || focal[0])
			claim.insurance = insurance;
	}

	/** The claim that this one comes after, if it says so; others that are related are not corrected. */
	private void related(ClaimDraft claim) throws IOException {
		Reference[] other = new Reference[1];
		String[] relationship = new String[1];
		json.object("A related claim", field -> {
			switch (field) {
				case "claim" -> other[0] = json.reference("`claim`");
				case "relationship" -> relationship[0] = json.concept("`relationship`").code();
				default -> json.skip();
			}
		});
		if (("replaces".equals(relationship[0]) || "prior".equals(relationship[0])) && other[0] != null)
			claim.corrected = other[0];
	}

	private ClaimDraft.Item item() throws IOException {
		ClaimDraft.Item item = new ClaimDraft.Item(json.place());
		json.object("An item", field -> {
			switch (field) {
				case "sequence" -> item.sequence = json.count();
				case "careTeamSequence" -> item.careTeam = json.counts("`careTeamSequence`");
				case "diagnosisSequence" -> item.diagnoses = json.counts("`diagnosisSequence`");
				case "informationSequence" -> item.information = json.counts("`informationSequence`");
				case "productOrService" -> item.procedure = json.concept("`productOrService`");
				case "modifier" -> json.list("`modifier`", () -> item.modifiers.add(json.concept("`modifier`")));
				case "servicedDate", "servicedPeriod" -> days(field, item);
				case "locationCodeableConcept" -> item.location = json.concept("`locationCodeableConcept`");
				case "locationReference" -> item.facility = json.reference("`locationReference`");
				case "locationAddress" -> item.state = state("`locationAddress`");
				case "quantity" -> item.units = json.quantity("`quantity`");
				case "net" -> item.charge = json.quantity("`net`");
				case "bodySite" -> item.site = json.concept("`bodySite`");
				case "detail" -> {
					item.hasDetails = true;
					json.skip();
				}
				default -> json.skip();
			}
		});
		return item;
	}

	/** A period that does not end is its first day. A day that is not whole cannot date a line. */
	private void days(String field, ClaimDraft.Item item) throws IOException {
		LocalDate[] days = field.equals("servicedDate") ? new LocalDate[] {json.day(), null} : json.period("`servicedPeriod`");
		if (days[0] == null)
			json.problem("`" + field + "` does not say the first day.");
		item.firstDay = days[0];
		item.lastDay = days[1] == null ? days[0] : days[1];
	}
}
