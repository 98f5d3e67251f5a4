package org.lamina.dsl.validation;

import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.files.Layout;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.CodeFile;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.LevelSets;
import org.lamina.runtime.claim.CodeSystem;

/** Sets that name a file can be read from it. */
class CodeFileChecks extends FileReports {

	/** A set has its codes from a file in a layout that is known, and every row of it has a code of the set's kind. */
	@Check
	void setsCanBeRead(CodeSet set) {
		if (set.getFile() == null || set.getKind() == null)
			return;
		if (LevelSets.isOfLevels(set)) {
			error(Problem.TABLE_FILE, "Levels are not read from files; write them here, as in `levels lumbar = L1..L5`.", set, CodesPackage.Literals.CODE_SET__FILE);
			return;
		}
		if (set.getLayout() != null && CodeFile.layoutOf(set).isEmpty()) {
			error(Problem.UNKNOWN_LAYOUT, "No layout of codes is called `" + set.getLayout() + "`" + Suggestion.choices(set.getLayout(), Layout.wordsOfCodes()), set, CodesPackage.Literals.CODE_SET__LAYOUT);
			return;
		}
		CodeSystem listed = CodeFile.layoutOf(set).flatMap(Layout::lists).orElse(null);
		if (listed != null && !isOf(listed, set))
			error(Problem.CODE_SYSTEM, "A file in the layout `" + set.getLayout() + "` has " + words(listed) + ", and `" + set.getName() + "` is a set of " + words(set) + "; give it the file that it needs.", set, CodesPackage.Literals.CODE_SET__LAYOUT);
		else if (set.getSystem() != null || CodeKind.of(set.getKind()) != CodeKind.DIAGNOSIS)
			reportFile(set.getFile(), CodeFile.of(set).problems(), set, CodesPackage.Literals.CODE_SET__FILE);
	}

	private static boolean isOf(CodeSystem listed, CodeSet set) {
		if (listed.isDiagnosis() && CodeKind.of(set.getKind()) == CodeKind.DIAGNOSIS)
			return set.getSystem() == null || set.getSystem().equals(listed.label());
		return !listed.isDiagnosis() && CodeKind.of(set.getKind()).systemOf("0") == listed;
	}

	private static String words(CodeSystem listed) {
		return listed.isDiagnosis() ? "diagnoses of " + listed.label() : "places";
	}

	private static String words(CodeSet set) {
		return set.getKind() + (set.getSystem() == null ? "" : " of " + set.getSystem());
	}
}
