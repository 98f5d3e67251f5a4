package org.lamina.claims.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;
import org.lamina.runtime.claim.Claim;

/**
 * Reads FHIR R4 Claims in JSON: one Claim, a Bundle, or many of either one after the other (NDJSON), in UTF-8.
 *
 * <h2>What a claim holds</h2>
 * Its id is the resource's, else its first identifier. A line is an {@code item} without details, its number the item's sequence; a period
 * without an end is its first day, and a line without days has the {@code billablePeriod}. Provider, specialty, group and facility of a line
 * are those of {@link ClaimDraft}: the provider is the member of the care team that the item points to and that may have rendered the service,
 * else the claim's provider, which is also the group. Whoever has an NPI in the reference or in a contained resource is that NPI, others are the
 * reference. The patient is the reference; a contained one, whose reference holds only within its claim, is its identifier, and without one the claim's
 * own. Facts whose name has a level, as {@code fracture-onset at T12}, are that level's; of the others those that an item points to
 * ({@code informationSequence}) are that line's, and the rest the claim's.
 *
 * <h2>What cannot be read</h2>
 * A procedure, a modifier or a diagnosis of a code system that is not known rejects its claim, see {@link CodeReader}: a claim that says
 * something is not one that says nothing. A diagnosis without any code, a place of service of another code set, a body site that names no
 * vertebra and a fact of the record that has no value say nothing that a rule reads, and are unknown; a fact at a level that the spine does not
 * have is noticed. A claim that cannot be read is lost alone, whether it stands in a Bundle or on a line. Broken JSON costs the rest of its line, or of the document written over many lines. Nesting and the lengths of
 * texts and numbers have Jackson's bounds.
 *
 * <h2>Memory</h2>
 * One claim is kept at a time. A Bundle may have the Patients behind the claims: of each Patient the birth date and sex are kept, and claims
 * wait for their Patient. A Bundle that names its Patients first needs no more memory than that; a large export is NDJSON.
 */
public final class FhirClaimReader {

	private static final JsonFactory JSON = new JsonFactory();

	/** The name of a type, which a message may show; what has another form may be anything. */
	private static final Pattern TYPE_FORM = Pattern.compile("[A-Z][A-Za-z]{2,40}");

	private final ClaimDefaults defaults;

	public FhirClaimReader(ClaimDefaults defaults) {
		this.defaults = defaults;
	}

	/**
	 * Reads a stream to its end and leaves it open.
	 *
	 * @param file what messages call the stream
	 * @throws IOException if the stream itself fails
	 */
	public void read(InputStream in, String file, ClaimConsumer to) throws IOException {
		RootValues values = new RootValues(in);
		while (values.advance()) {
			try (JsonParser parser = JSON.createParser(values).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
				new Document(parser, new JsonCursor(parser, file, values.firstLine(), values.firstColumn()), to).read();
			}
		}
	}

	/** One value of the stream. */
	private final class Document {
		private final JsonParser parser;
		private final JsonCursor json;
		private final ClaimConsumer to;
		private final BundleReader bundle;
		private final ResourceReader resources;

		Document(JsonParser parser, JsonCursor json, ClaimConsumer to) {
			this.parser = parser;
			this.json = json;
			this.to = to;
			resources = new ResourceReader(json);
			bundle = new BundleReader(json, resources, this::handOn);
		}

		void read() throws IOException {
			try {
				while (parser.nextToken() != null)
					root();
			} catch (JsonProcessingException broken) {
				bundle.breakOff(claim -> to.rejected(new Rejected(claim.place, claim.claimId(), "The Bundle breaks off before its Patient was read.")));
				Place where = broken instanceof JsonEOFException ? json.start() : json.place(broken.getLocation() == null ? parser.currentLocation() : broken.getLocation());
				to.rejected(new Rejected(where, null, reason(broken)));
			} catch (CharConversionException notUtf8) {
				bundle.breakOff(claim -> to.rejected(new Rejected(claim.place, claim.claimId(), "The Bundle breaks off before its Patient was read.")));
				to.rejected(new Rejected(json.place(parser.currentLocation()), null, "A character here is not UTF-8."));
			}
		}

		private void root() throws IOException {
			if (parser.currentToken() != JsonToken.START_OBJECT) {
				to.rejected(new Rejected(json.place(), null, "This is JSON but no FHIR resource; a Claim, a Bundle, or one of them on each line is read."));
				json.skip();
				return;
			}
			Resource resource = resources.read(bundle::entry);
			resource.problem = json.takeProblem();
			bundle.end();
			if (resource.isClaim())
				handOn(resource, resource.claim.patient == null ? Party.UNKNOWN : contained(resource));
			else if (!"Bundle".equals(resource.type))
				to.rejected(new Rejected(resource.place, null, resource.type == null ? "This is JSON but no FHIR resource: it has no `resourceType`."
					: "This is a FHIR " + (TYPE_FORM.matcher(resource.type).matches() ? "`" + resource.type + "`" : "resource") + " and no Claim."));
			else if (!bundle.hasClaims())
				to.rejected(new Rejected(resource.place, null, "The Bundle has no Claim."));
		}

		private Party contained(Resource resource) {
			return resource.claim.contained.getOrDefault(resource.claim.patient.target(), Party.UNKNOWN);
		}

		private void handOn(Resource resource, Party patient) {
			String id = resource.claimId();
			Place place = resource.problem == null ? resource.place : resource.problem.place();
			String reason = id == null ? "The claim has no id." : resource.problem == null ? null : resource.problem.reason();
			Claim claim = null;
			if (reason == null)
				try {
					claim = resource.claim.build(id, patient, defaults);
				} catch (Undecidable part) {
					place = part.place();
					reason = part.getMessage();
				} catch (IllegalArgumentException incomplete) {
					reason = incomplete.getMessage();
				}
			resource.claim.doubts.forEach(doubt -> to.notice(Notice.of(id, doubt.place(), doubt.reason())));
			if (claim != null)
				to.claim(claim, place);
			else
				to.rejected(new Rejected(place, id, resource.claim.patientId(id, patient), reason));
		}

		/** Jackson's own sentences quote the text they stumble over. */
		private static String reason(JsonProcessingException broken) {
			if (broken instanceof StreamConstraintsException)
				return "The JSON is nested too deeply, or a text or number in it is too long.";
			if (broken instanceof JsonEOFException)
				return "The JSON that begins here ends before it is complete.";
			return broken.getOriginalMessage().startsWith("Invalid UTF-8") ? "A character here is not UTF-8." : "The JSON is broken here.";
		}
	}
}
