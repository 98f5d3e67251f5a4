package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.coding.DerivedCodes;
import org.lamina.dsl.coding.DocumentedOperation;
import org.lamina.dsl.interpretation.CodingInterpreter;
import org.lamina.dsl.interpretation.CodingInterpreter.Applicability;
import org.lamina.dsl.interpretation.Truth;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Side;

/**
 * Operations and the codes that report them. A file {@code NAME.codes} asks the codings of {@code NAME.lamina}: a line such as {@code on 2026-02-03 at T12, L1 kind
 * hospital-outpatient side both technique cavity} is an operation, and below it stands what each coding answers.
 */
record CodingCases(Path expected) {

	private static final Pattern OPERATION = Pattern.compile("on (\\S+) at (no level|(?:\\S+, )*\\S+)((?: \\S+ \\S+)*)");

	/** The operations of the file. */
	List<String> operations() throws IOException {
		return Files.readAllLines(expected).stream().filter(line -> line.startsWith("on ")).toList();
	}

	/** Every operation, each with what the codings answer. */
	String answers() throws Exception {
		Path asked = DecisionFolder.subjectOf(expected).toAbsolutePath().normalize();
		Workspace workspace = Workspace.load(SourceFiles.find(Stream.concat(Stream.of(DecisionFolder.CODES), Stream.of(asked)).toList(), new DisplayPaths(Path.of(""))));
		if (workspace.hasErrors())
			return workspace.problems().toString();
		Document document = workspace.checked().stream().filter(one -> workspace.sourceOf(one).path().equals(asked)).findFirst().orElseThrow();
		List<String> answers = new ArrayList<>();
		for (String operation : operations())
			answers.add(operation + Workspace.deeply(() -> answer(operation, document)));
		return String.join("\n\n", answers);
	}

	private static String answer(String written, Document document) {
		Matcher parts = OPERATION.matcher(written);
		if (!parts.matches())
			throw new IllegalArgumentException("This is no operation: " + written);
		Map<String, String> said = new HashMap<>();
		String[] words = parts.group(3).strip().split(" ");
		for (int i = 0; i + 1 < words.length; i += 2)
			said.put(words[i], words[i + 1]);
		String kind = said.remove("kind");
		String side = said.remove("side");
		DocumentedOperation operation = new DocumentedOperation(levels(parts.group(2)), LocalDate.parse(parts.group(1)),
				side == null ? null : Side.valueOf(side.toUpperCase(Locale.ROOT)), kind);
		CodingInterpreter interpreter = Workspace.services().getInstance(CodingInterpreter.class);
		StringBuilder text = new StringBuilder();
		Documents.declared(document, Coding.class).filter(coding -> ProcedureReader.period(coding.getEffective()).includes(operation.day())).forEach(coding -> {
			Map<String, Value> facts = new HashMap<>(said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, fact -> value(fact.getValue()))));
			facts.put(coding.getLevels().getName(), Value.of(operation.levels()));
			Applicability applies = interpreter.applies(coding, facts, kind);
			if (applies.applies() == Truth.UNKNOWN)
				text.append("\n    ").append(coding.getName()).append(" cannot tell without ").append(String.join(", ", applies.unknown()));
			else if (applies.applies() == Truth.YES)
				text.append("\n    ").append(coding.getName()).append(text(interpreter.derive(coding, operation, facts)));
		});
		return text.isEmpty() ? "\n    no coding is about it" : text.toString();
	}

	private static List<Level> levels(String written) {
		return written.equals("no level") ? List.of() : Stream.of(written.split(", ")).map(Level::of).toList();
	}

	private static Value value(String written) {
		if (written.equals("yes") || written.equals("no"))
			return Value.of(written.equals("yes"));
		return written.matches("\\d+(\\.\\d+)?") ? Value.of(new BigDecimal(written)) : Value.of(written);
	}

	private static String text(DerivedCodes derived) {
		StringBuilder text = new StringBuilder();
		for (DerivedCodes.Coded code : derived.codes())
			text.append("\n        ").append(code.code()).append(" x").append(code.units()).append(" at ").append(code.levels().stream().map(Level::text).collect(Collectors.joining(", ")));
		for (DerivedCodes.Uncoded level : derived.uncoded())
			text.append("\n        no code for ").append(level.level()).append(": ").append(level.reason());
		derived.open().forEach(sentence -> text.append("\n        ").append(sentence));
		return text.toString();
	}
}
