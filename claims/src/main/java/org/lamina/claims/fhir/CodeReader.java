package org.lamina.claims.fhir;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lamina.claims.ClaimCode;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

/**
 * Codes of FHIR's code systems. A code of a system that is not known here is an error and not an unknown: the claim says what was done, and
 * to pend it for what it says would send its provider looking for something that is there.
 */
final class CodeReader {

	private static final String CPT = "http://www.ama-assn.org/go/cpt";
	private static final String ICD_10_OF_WHO = "http://hl7.org/fhir/sid/icd-10";

	/** The URIs of CPT and of HCPCS level II, as HL7 and CMS have named them, in lower case. */
	private static final Set<String> PROCEDURES = Set.of(CPT, "urn:oid:2.16.840.1.113883.6.12", "https://www.cms.gov/medicare/coding/hcpcsreleasecodesets",
		"http://www.cms.gov/medicare/coding/hcpcsreleasecodesets", "https://www.cms.gov/medicare/coding/medhcpcsgeninfo", "http://www.cms.gov/medicare/coding/medhcpcsgeninfo",
		"https://www.cms.gov/medicare/coding/hcpcscode", "http://terminology.hl7.org/codesystem/hcpcs", "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
		"urn:oid:2.16.840.1.113883.6.14", "urn:oid:2.16.840.1.113883.6.285");

	private static final Map<String, CodeSystem> DIAGNOSES = Map.of("http://hl7.org/fhir/sid/icd-10-cm", CodeSystem.ICD_10_CM, "urn:oid:2.16.840.1.113883.6.90", CodeSystem.ICD_10_CM,
		"http://hl7.org/fhir/sid/icd-9-cm", CodeSystem.ICD_9_CM, "http://hl7.org/fhir/sid/icd-9-cm/diagnosis", CodeSystem.ICD_9_CM, "urn:oid:2.16.840.1.113883.6.103", CodeSystem.ICD_9_CM);

	private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

	private CodeReader() {
	}

	/** @throws IllegalArgumentException if the concept has no CPT or HCPCS code, or two different ones; the message is fit for a user */
	static Code procedure(Concept concept) {
		return only(concept, CodeSystem.PROCEDURE);
	}

	/** @throws IllegalArgumentException if the concept has no modifier of CPT or HCPCS, or two different ones; the message is fit for a user */
	static Code modifier(Concept concept) {
		return only(concept, CodeSystem.MODIFIER);
	}

	private static Code only(Concept concept, CodeSystem system) {
		Code found = null;
		for (Concept.Coding coding : concept.codings()) {
			if (!isProcedure(coding.system()))
				continue;
			Code code = ClaimCode.of(system, coding.code());
			if (found != null && !found.equals(code))
				throw new IllegalArgumentException("its " + system.label() + " has two codes.");
			found = code;
		}
		if (found != null)
			return found;
		if (concept.codings().isEmpty())
			throw new IllegalArgumentException("its " + system.label() + " has no code.");
		throw foreign("its " + system.label(), concept.codings().get(0), "neither CPT (`" + CPT + "`) nor HCPCS (`https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets`)");
	}

	/**
	 * The diagnosis of a concept; null if it has no code at all and so is unknown.
	 *
	 * @throws IllegalArgumentException if its codes are of other systems than ICD-10-CM and ICD-9-CM; the message is fit for a user
	 */
	static Code diagnosis(Concept concept) {
		for (Concept.Coding coding : concept.codings()) {
			CodeSystem system = coding.system() == null ? null : DIAGNOSES.get(coding.system().toLowerCase(Locale.ROOT));
			if (system != null)
				return ClaimCode.of(system, coding.code());
		}
		if (concept.codings().isEmpty())
			return null;
		Concept.Coding coding = concept.codings().get(0);
		if (ICD_10_OF_WHO.equals(coding.system()))
			throw foreign("its code", coding, "the WHO's ICD-10; ICD-10-CM is `" + ICD_10_OF_WHO + "-cm`");
		throw foreign("its code", coding, "neither ICD-10-CM (`http://hl7.org/fhir/sid/icd-10-cm`) nor ICD-9-CM (`http://hl7.org/fhir/sid/icd-9-cm`)");
	}

	/** The place of service of a concept; null, so unknown, if it is not two digits of CMS's code set, whose URI is written in many ways. */
	static Code place(Concept concept) {
		for (Concept.Coding coding : concept.codings()) {
			String system = coding.system() == null ? "" : coding.system().toLowerCase(Locale.ROOT);
			if ((system.contains("place-of-service") || system.contains("place_of_service")) && TWO_DIGITS.matcher(coding.code()).matches())
				return Code.of(CodeSystem.PLACE, coding.code());
		}
		return null;
	}

	private static boolean isProcedure(String system) {
		return system != null && PROCEDURES.contains(system.toLowerCase(Locale.ROOT));
	}

	private static IllegalArgumentException foreign(String what, Concept.Coding coding, String whatThatIs) {
		return new IllegalArgumentException(what + (coding.system() == null ? " has no code system, so that it is " : " is of a system that is ") + whatThatIs + ".");
	}
}
