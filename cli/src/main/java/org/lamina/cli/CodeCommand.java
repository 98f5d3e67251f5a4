package org.lamina.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.coding.DocumentedOperation;
import org.lamina.dsl.interpretation.CodingInterpreter;
import org.lamina.dsl.interpretation.CodingInterpreter.Applicability;
import org.lamina.dsl.interpretation.Truth;
import org.lamina.dsl.lamina.Coding;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina code`: which codes report a documented operation. */
@Command(name = "code", description = "Tells which codes report a documented operation, and why.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina code policies --on 2026-02-03 --technique cavity --levels T12,L1", "  lamina code policies --on 2026-02-03 --technique cavity --levels T12,L1 --kind hospital-outpatient",
				"  lamina code policies --on 2026-02-03 --set technique=cavity --levels S1 --side both", "  lamina code policies --on 2026-02-03 --technique cavity --levels T12 --as-known-on 2026-03-01", "",
				"Every coding whose condition holds answers, under the name of its policy or library."})
final class CodeCommand implements Callable<Integer> {

	private static final List<String> KINDS = List.of("professional", "hospital-outpatient");
	private static final List<String> SIDES = List.of("one", "both");

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = "--on", paramLabel = "DATE", required = true, converter = DayOption.class, description = "The day of the operation.")
	private LocalDate day;

	@Option(names = "--levels", paramLabel = "LEVEL", required = true, split = ",", description = "Where it was done: vertebrae, as in T12,L1, or spaces, as in L4-L5.")
	private List<String> levels;

	@Option(names = "--technique", paramLabel = "NAME", description = "How it was done; the same as --set technique=NAME.")
	private String technique;

	@Option(names = "--set", paramLabel = "FACT=VALUE", description = "A fact of the operation that codings ask for.")
	private Map<String, String> facts = Map.of();

	@Option(names = "--kind", paramLabel = "KIND", description = "Who bills: professional or hospital-outpatient.")
	private String kind;

	@Option(names = "--side", paramLabel = "SIDE", description = "one or both sides of a level, where codes differ by it.")
	private String side;

	CodeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException {
		DocumentedOperation operation = new DocumentedOperation(levels.stream().map(CodeCommand::level).toList(), day, side == null ? null : Side.valueOf(oneOf(side, SIDES, "--side").toUpperCase(java.util.Locale.ROOT)),
				kind == null ? null : oneOf(kind, KINDS, "--kind"));
		Workspace workspace = policies.withoutErrors("Nothing is coded", console);
		if (workspace.checked().isEmpty())
			throw PolicyPaths.withoutPolicy("Nothing is coded", workspace.notYetPublished());
		Codings codings = Codings.of(workspace.checked(), day, kind);
		answer(codings, codings.values(given()), operation);
		return Exit.WELL;
	}

	private Map<String, String> given() {
		Map<String, String> given = new HashMap<>(facts);
		if (technique != null)
			given.put("technique", technique);
		return given;
	}

	private void answer(Codings codings, Map<String, Value> values, DocumentedOperation operation) {
		CodingInterpreter interpreter = Workspace.services().getInstance(CodingInterpreter.class);
		CodingText text = new CodingText(operation);
		Workspace.deeply(() -> {
			for (Coding coding : codings.all()) {
				Map<String, Value> known = new HashMap<>(values);
				known.put(coding.getLevels().getName(), Value.of(operation.levels()));
				Applicability applies = interpreter.applies(coding, known, kind);
				if (applies.applies() == Truth.YES)
					text.answer(coding, interpreter.derive(coding, operation, known));
				else if (applies.applies() == Truth.UNKNOWN)
					text.cannotTell(coding, applies.unknown());
			}
			return null;
		});
		if (text.isEmpty())
			throw new CommandFailure(Exit.USAGE, "No coding in force on " + day + " is about such an operation; there are " + codings.names() + ".");
		console.out().print(text);
		console.out().flush();
	}

	private static Level level(String written) {
		try {
			return Level.of(written.strip().toUpperCase(java.util.Locale.ROOT));
		} catch (IllegalArgumentException none) {
			throw new CommandFailure(Exit.USAGE, none.getMessage());
		}
	}

	private static String oneOf(String written, List<String> words, String option) {
		if (!words.contains(written))
			throw new CommandFailure(Exit.USAGE, "`" + written + "` is nothing that " + option + " takes; write `" + String.join("` or `", words) + "`.");
		return written;
	}
}
