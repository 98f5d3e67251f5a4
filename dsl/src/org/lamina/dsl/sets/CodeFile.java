package org.lamina.dsl.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.OnChangeEvictingCache;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.files.Cell;
import org.lamina.dsl.files.Layout;
import org.lamina.dsl.files.TableFile;
import org.lamina.dsl.files.TableProblem;
import org.lamina.dsl.files.TableSource;
import org.lamina.dsl.problems.Problem;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.DatedCodeSet;
import org.lamina.runtime.rules.Period;

/**
 * The codes that a set has from its file.
 *
 * @param members  each on its days
 * @param codes    those that are a member on some day
 * @param periods  the days on which they are
 * @param problems what is wrong with the file
 */
public record CodeFile(DatedCodeSet members, List<Code> codes, List<Period> periods, List<TableProblem> problems) {

	/** Kept with the document, as long as that does not change. */
	private static final IResourceScopeCache CACHE = new OnChangeEvictingCache();

	/** The codes of a set that names a file, in a layout that is known; a row that cannot be read has none and says why. */
	public static CodeFile of(CodeSet declared) {
		return CACHE.get(List.of("codes", declared), declared.eResource(), () -> new Reading(declared).content());
	}

	/** The layout of a set's file; nothing for one of comma-separated values with a column {@code code}, or one that no file of codes has. */
	public static Optional<Layout> layoutOf(CodeSet declared) {
		return Optional.ofNullable(declared.getLayout()).flatMap(Layout::ofCodes);
	}

	/** One file while it is read. */
	private static final class Reading {
		private final CodeSet declared;
		private final TableSource source;
		private final Map<Period, List<Code>> byPeriod = new LinkedHashMap<>();

		/** The cell that is read. */
		private Cell current;

		Reading(CodeSet declared) {
			this.declared = declared;
			this.source = TableFile.read(declared.getFile(), declared.eResource(), layoutOf(declared));
		}

		CodeFile content() {
			int column = source.headings.indexOf(Layout.CODE);
			if (column >= 0)
				source.rows.forEach(row -> addRow(row, row.get(column)));
			else if (!source.headings.isEmpty())
				refuse("The file `" + source.file + "` has no column `code`; its columns are `" + String.join("`, `", source.headings) + "`.");
			if (byPeriod.isEmpty() && source.problems.isEmpty())
				refuse("The file `" + source.file + "` has no codes; a set has at least one.");
			List<DatedCodeSet> parts = new ArrayList<>();
			byPeriod.forEach((period, codes) -> parts.add(DatedCodeSet.during(org.lamina.runtime.rules.CodeSet.of(codes.toArray(Code[]::new)), period)));
			return new CodeFile(DatedCodeSet.union(parts), byPeriod.values().stream().flatMap(List::stream).distinct().toList(), List.copyOf(byPeriod.keySet()), List.copyOf(source.problems));
		}

		private void addRow(List<Cell> row, Cell written) {
			current = written;
			try {
				Code code = code(written.text());
				byPeriod.computeIfAbsent(source.period(row, cell -> current = cell), first -> new ArrayList<>()).add(code);
			} catch (IllegalArgumentException e) {
				refuse(source.place(current) + e.getMessage());
			}
		}

		/** A diagnosis is written with its point or without. */
		private Code code(String text) {
			if (text.isEmpty())
				throw new IllegalArgumentException("the column `code` needs a code here.");
			CodeSystem system = declared.getSystem() == null ? CodeKind.of(declared.getKind()).systemOf(text) : systemOf(declared.getSystem());
			Code code = Code.of(system, text);
			CodeForm.of(system).problemOf(system.isDiagnosis() ? code.text() : text).ifPresent(problem -> {
				throw new IllegalArgumentException(problem);
			});
			return code;
		}

		private void refuse(String message) {
			source.problems.add(new TableProblem(Problem.TABLE_FILE, message, null, true));
		}
	}

	private static CodeSystem systemOf(String word) {
		return "ICD-9-CM".equals(word) ? CodeSystem.ICD_9_CM : CodeSystem.ICD_10_CM;
	}
}
