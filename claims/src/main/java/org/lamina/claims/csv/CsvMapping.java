package org.lamina.claims.csv;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.claims.ClaimDefaults;
import org.lamina.runtime.claim.CodeSystem;

/**
 * What the columns of a CSV file say about claims; immutable. An analyst writes it by hand, as TOML; docs/claims.md is the reference.
 *
 * <p>Why TOML: a mapping is a few names, each with a text or a list of texts, in sections, with comments about where the data come from. The
 * properties of Java have neither sections nor lists, keep the last of two equal names without a word, and tell no places. YAML reads
 * {@code NO} as false and {@code 01} as a number, and a blank too many changes the meaning. TOML asks for quotes, which is said to whoever
 * forgets them, and its reader (tomlj) tells the place of each name and refuses one that stands twice.
 */
public final class CsvMapping {

	/** A small mapping, to show how one looks. */
	public static final String SAMPLE = """
		[claim]
		id        = "CLAIM_ID"
		patient   = "MEMBER_ID"
		first-day = "SERVICE_DATE"
		diagnoses = "DX_1..4"

		[line]
		procedure = "HCPCS_1..12"

		[constant]
		kind = "professional"
		""";

	private final Map<Field, Source> sources;
	private final Map<Field, String> constants;
	private final List<Fact> facts;
	private final Format format;

	/**
	 * How cells are written.
	 *
	 * @param dayPattern the pattern of days as the mapping says it
	 * @param days       reads a day
	 * @param diagnoses  the code system of diagnoses, or null to tell it by the days of service
	 * @param separator  what stands between two cells
	 * @param empty      the texts of cells that count as empty
	 * @param byPatient  whether the rows of a patient stand together, not only those of a claim
	 */
	record Format(String dayPattern, DateTimeFormatter days, CodeSystem diagnoses, char separator, Set<String> empty, boolean byPatient) {
	}

	CsvMapping(Map<Field, Source> sources, Map<Field, String> constants, List<Fact> facts, Format format) {
		this.sources = Map.copyOf(sources);
		this.constants = Map.copyOf(constants);
		this.facts = List.copyOf(facts);
		this.format = format;
	}

	/**
	 * Reads a mapping file.
	 *
	 * @param name what messages call it
	 * @throws UnusableMappingException if it cannot be read or has mistakes; all of them are told
	 */
	public static CsvMapping read(Path file, String name) throws UnusableMappingException {
		try {
			return parse(Files.readString(file), name);
		} catch (CharacterCodingException foreign) {
			throw new UnusableMappingException(List.of(name + ": The mapping is not text in UTF-8."));
		} catch (IOException missing) {
			throw new UnusableMappingException(List.of(name + ": The mapping cannot be read."));
		}
	}

	/** The mapping of a text, as {@link #read} reads it. */
	public static CsvMapping parse(String text, String name) throws UnusableMappingException {
		return new MappingFile(name).read(text);
	}

	/** Where a field is read from, or null if no column says it. */
	Source source(Field field) {
		return sources.get(field);
	}

	Map<Field, Source> sources() {
		return sources;
	}

	/** What a field is in every claim, or null. */
	String constant(Field field) {
		return constants.get(field);
	}

	List<Fact> facts() {
		return facts;
	}

	/** The constants that a command line can set, too. */
	ClaimDefaults defaults() {
		return new ClaimDefaults(constant(Field.KIND), constant(Field.FREQUENCY), constant(Field.LINE_OF_BUSINESS), constant(Field.STATE));
	}

	Format format() {
		return format;
	}
}
