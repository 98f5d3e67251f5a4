package org.lamina.claims.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lamina.claims.ClaimWords;
import org.lamina.claims.FactName;
import org.lamina.claims.Place;
import org.lamina.claims.Quoted;
import org.lamina.runtime.claim.CodeSystem;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads a mapping file, and collects its mistakes. */
final class MappingFile {

	private static final List<String> SECTIONS = List.of("claim", "line", "level", "constant", "format");
	private static final Map<String, Fact.Owner> OWNERS = Map.of("claim", Fact.Owner.CLAIM, "line", Fact.Owner.LINE, "level", Fact.Owner.LEVEL);
	private static final List<String> FORMATS = List.of("dates", "diagnoses", "separator", "empty", "rows-together");
	private static final Map<String, CodeSystem> SYSTEMS = Map.of("icd-9-cm", CodeSystem.ICD_9_CM, "icd-10-cm", CodeSystem.ICD_10_CM);
	private static final LocalDate SOME_DAY = LocalDate.of(1948, 3, 27);

	private final String name;
	private final List<String> problems = new ArrayList<>();
	private final Map<Field, Source> sources = new EnumMap<>(Field.class);
	private final Map<Field, String> constants = new EnumMap<>(Field.class);
	private final List<Fact> facts = new ArrayList<>();
	private TomlParseResult toml;

	MappingFile(String name) {
		this.name = name;
	}

	CsvMapping read(String text) throws UnusableMappingException {
		toml = parsed(text.startsWith("\uFEFF") ? text.substring(1) : text);
		if (toml.hasErrors())
			throw new UnusableMappingException(List.of(mistake(toml.errors().get(0))));
		for (String section : toml.keySet())
			section(section);
		CsvMapping.Format format = new CsvMapping.Format(dayPattern(), days(), diagnoses(), separator(), empty(), byPatient());
		checkWhole();
		if (!problems.isEmpty())
			throw new UnusableMappingException(problems);
		return new CsvMapping(sources, constants, facts, format);
	}

	/** Of some mistakes the parser makes no list, but throws the first one; and where assertions are on, it gives up on escapes that are not whole. */
	private TomlParseResult parsed(String text) throws UnusableMappingException {
		try {
			return Toml.parse(text);
		} catch (TomlParseError thrown) {
			throw new UnusableMappingException(List.of(mistake(thrown)));
		} catch (AssertionError brokenEscape) {
			throw new UnusableMappingException(List.of(name + ": An escape in a text cannot be read; write a backslash as `\\\\`, or leave it out."));
		}
	}

	/** What follows the first mistake in the writing is most often its consequence, and is not told. */
	private String mistake(TomlParseError error) {
		Place place = place(error.position());
		if (error.getMessage().contains("previously defined"))
			return place + ": This name stands in its section already; write each once, with a list in brackets where a field has several columns.";
		return place + ": This cannot be read; write a section, as `[claim]`, or a name and a text in quotes, as `id = \"CLAIM_ID\"`.";
	}

	private void section(String section) {
		List<String> path = List.of(section);
		if (!SECTIONS.contains(section))
			problem(path, "A mapping has no " + (toml.isTable(path) ? "section " + Quoted.of("[" + section + "]") : "name " + Quoted.of(section) + " before its first section") + Nearest.ending(section, SECTIONS));
		else if (!toml.isTable(path))
			problem(path, "`" + section + "` is a section; write `[" + section + "]`.");
		else
			for (String key : toml.getTable(path).keySet())
				entry(section, key);
	}

	private void entry(String section, String key) {
		List<String> path = List.of(section, key);
		if (key.equals("facts") && toml.isTable(path) && OWNERS.containsKey(section)) {
			toml.getTable(path).keySet().forEach(name -> fact(section, name));
			return;
		}
		if (section.equals("level")) {
			problem(path, "`[level]` has nothing but `[level.facts]`; the levels of a line are `levels` in `[line]`.");
			return;
		}
		if (section.equals("format")) {
			if (!FORMATS.contains(key))
				problem(path, "`[format]` has no " + Quoted.of(key) + ending(key, FORMATS));
			return;
		}
		List<Field> known = section.equals("constant") ? Field.CONSTANT : Field.of(section);
		Field field = known.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
		if (field == null)
			problem(path, "`[" + section + "]` has no field " + Quoted.of(key) + ending(key, known.stream().map(Field::key).toList()));
		else if (section.equals("constant"))
			constant(field, path);
		else
			source(field, path);
	}

	private static String ending(String written, List<String> candidates) {
		String near = Nearest.ending(written, candidates);
		return near.equals(".") ? "; there are " + String.join(", ", candidates) + "." : near;
	}

	private void constant(Field field, List<String> path) {
		String text = text(path);
		if (text == null)
			return;
		String value = switch (field) {
			case KIND -> ClaimWords.kind(text);
			case FREQUENCY -> ClaimWords.frequency(text);
			case STATE -> ClaimWords.state(text);
			case PLACE -> Cells.place(text) == null ? null : text.strip();
			default -> text.strip();
		};
		if (value == null)
			problem(path, Quoted.of(text) + " is " + Cells.wrong(field) + ".");
		else
			constants.put(field, value);
		if (toml.contains(List.of(field.section(), field.key())))
			problem(path, "`" + field.key() + "` is mapped twice: a column of `[claim]` says it, too.");
	}

	private void fact(String section, String fact) {
		List<String> path = List.of(section, "facts", fact);
		List<String> kinds = toml.isTable(path) ? List.copyOf(toml.getTable(path).keySet()) : List.of();
		if (kinds.size() != 1 || !Fact.KINDS.contains(kinds.get(0))) {
			problem(path, "A fact is written with its kind, as `" + fact + " = { yes-no = \"COLUMN\" }`; kinds are " + String.join(", ", Fact.KINDS) + ".");
			return;
		}
		String column = text(List.of(section, "facts", fact, kinds.get(0)));
		if (column == null)
			return;
		try {
			Fact read = new Fact(FactName.of(fact), kinds.get(0), OWNERS.get(section), new Source(place(toml.inputPositionOf(path)), List.of(Source.columns(column))));
			if (!read.isByLine() && read.source().all().size() > 1)
				problem(path, "A fact of the claim is one column, and here are " + read.source().all().size() + ".");
			if (read.isByLine() && read.name().level() != null)
				problem(path, "A fact at a level that the name says is the claim's; write it in `[claim.facts]`.");
			facts.add(read);
		} catch (IllegalArgumentException unusable) {
			problem(path, unusable.getMessage());
		}
	}

	private void source(Field field, List<String> path) {
		List<String> texts = texts(path);
		if (texts == null)
			return;
		List<List<String>> columns = new ArrayList<>();
		try {
			texts.forEach(text -> columns.add(Source.columns(text)));
		} catch (IllegalArgumentException backwards) {
			problem(path, backwards.getMessage());
			return;
		}
		Source source = new Source(place(toml.inputPositionOf(path)), columns);
		if (!field.isOfLine() && !field.isList() && source.all().size() != 1)
			problem(path, "`" + field.key() + "` of a claim is one column, and here are " + source.all().size() + ".");
		else if (new HashSet<>(source.all()).size() < source.all().size())
			problem(path, "A column is named twice here.");
		else
			sources.put(field, source);
	}

	/** What no entry shows by itself: that something is missing, or does not go with something else. */
	private void checkWhole() {
		for (Field needed : List.of(Field.ID, Field.PATIENT, Field.LINE_PROCEDURE))
			if (!toml.contains(List.of(needed.section(), needed.key())))
				problems.add(name + ": `" + needed.key() + "` is missing in `[" + needed.section() + "]`; a claim cannot be without it.");
		needs(Field.LAST_DAY, Field.FIRST_DAY);
		needs(Field.LINE_LAST_DAY, Field.LINE_FIRST_DAY);
		needs(Field.LINE_POINTERS, Field.DIAGNOSES);
		if (sources.containsKey(Field.LINE_POINTERS) && sources.containsKey(Field.LINE_DIAGNOSES))
			problem(List.of("line", "pointers"), "A line has either `pointers` to the claim's diagnoses or `diagnoses` of its own; leave one out.");
		if (facts.stream().anyMatch(fact -> fact.of() == Fact.Owner.LEVEL) && !sources.containsKey(Field.LINE_LEVELS))
			problem(List.of("level", "facts"), "`[level.facts]` means nothing without `levels` of `[line]`, which says of which levels the facts are.");
		Source procedure = sources.get(Field.LINE_PROCEDURE);
		if (procedure != null)
			checkSizes(procedure.all().size());
	}

	private void checkSizes(int lines) {
		sources.forEach((field, source) -> checkSize(field, source, lines));
		facts.stream().filter(Fact::isByLine)
			.forEach(fact -> checkSize(List.of(fact.of() == Fact.Owner.LINE ? "line" : "level", "facts", fact.name().name()), fact.source().all().size(), lines));
	}

	private void needs(Field field, Field other) {
		if (sources.containsKey(field) && !sources.containsKey(other))
			problem(List.of(field.section(), field.key()), "`" + field.key() + "` means nothing without `" + other.key() + "` of `[" + other.section() + "]`.");
	}

	/** A row of several lines has a column for each line, or one for all of them. */
	private void checkSize(Field field, Source source, int lines) {
		if (!field.isOfLine())
			return;
		if (!field.isList())
			checkSize(List.of("line", field.key()), source.all().size(), lines);
		else if (lines > 1)
			source.columns().forEach(family -> checkSize(List.of("line", field.key()), family.size(), lines));
	}

	private void checkSize(List<String> path, int size, int lines) {
		if (size == 1 || size == lines)
			return;
		problem(path, "`" + path.get(path.size() - 1) + "` has " + size + " columns, and `procedure` has " + lines + (lines == 1 ? "." : "; give a column for each line, or one for all."));
	}

	private String dayPattern() {
		String pattern = toml.contains("format.dates") ? text(List.of("format", "dates")) : null;
		return pattern == null ? "yyyy-MM-dd" : pattern;
	}

	/** Strictly, so that 30 February is no day; {@code y} would then need an era, and {@code u} does not. */
	private DateTimeFormatter days() {
		try {
			DateTimeFormatter days = DateTimeFormatter.ofPattern(dayPattern().replace('y', 'u'), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
			if (SOME_DAY.equals(LocalDate.parse(SOME_DAY.format(days), days)))
				return days;
		} catch (IllegalArgumentException | DateTimeException | ClassCastException noPattern) {
			// told below; the JDK takes a padded number beside another, as `ppyyM`, for one without padding
		}
		problem(List.of("format", "dates"), Quoted.of(dayPattern()) + " does not show how a day is written; use `yyyy`, `MM` and `dd`, as in `MM/dd/yyyy`.");
		return null;
	}

	private CodeSystem diagnoses() {
		String system = choice("diagnoses", List.of("icd-9-cm", "icd-10-cm", "by-date"));
		return system == null ? null : SYSTEMS.get(system);
	}

	private boolean byPatient() {
		return "patient".equals(choice("rows-together", List.of("claim", "patient")));
	}

	private String choice(String key, List<String> choices) {
		List<String> path = List.of("format", key);
		String chosen = toml.contains(path) ? text(path) : null;
		if (chosen != null && !choices.contains(chosen))
			problem(path, Quoted.of(chosen) + " is none of `" + String.join("`, `", choices) + "`.");
		return chosen;
	}

	private char separator() {
		List<String> path = List.of("format", "separator");
		String separator = toml.contains(path) ? text(path) : null;
		if (separator != null && (separator.length() != 1 || separator.charAt(0) > '~' || "\"\r\n".contains(separator))) {
			problem(path, "A separator is one character, as `;`, `|` or `\\t`.");
			return ',';
		}
		return separator == null ? ',' : separator.charAt(0);
	}

	private Set<String> empty() {
		List<String> path = List.of("format", "empty");
		List<String> texts = toml.contains(path) ? texts(path) : null;
		return texts == null ? Set.of() : Set.copyOf(new HashSet<>(texts));
	}

	private String text(List<String> path) {
		List<String> texts = texts(path);
		if (texts == null)
			return null;
		if (toml.isString(path))
			return texts.get(0);
		problem(path, "`" + path.get(path.size() - 1) + "` is one text, and here is a list.");
		return null;
	}

	/** A text or a list of texts; null, with a problem, if it is neither or one is blank. */
	private List<String> texts(List<String> path) {
		Object value = toml.get(path);
		List<?> values = value instanceof TomlArray array ? array.toList() : value instanceof TomlTable ? List.of() : List.of(value);
		List<String> texts = values.stream().filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isBlank() || text.equals("\t")).toList();
		if (!texts.isEmpty() && texts.size() == values.size())
			return texts;
		problem(path, Quoted.of(path.get(path.size() - 1)) + " takes a text in quotes, or a list of them in brackets, as `[\"DX1\", \"DX2\"]`.");
		return null;
	}

	private void problem(List<String> path, String sentence) {
		problems.add(place(toml.inputPositionOf(path)) + ": " + sentence);
	}

	private Place place(TomlPosition position) {
		return position == null ? Place.of(name) : new Place(name, position.line(), position.column(), 0);
	}
}
