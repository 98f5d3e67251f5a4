package org.lamina.fuzzing;

import java.nio.file.Path;
import java.util.List;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.problems.Problem;

/** Documents as the commands check, generate and compile them. */
final class Documents {

	private Documents() {
	}

	/** Checks documents; one that Lamina itself fails at is a fault. */
	static Workspace check(Path file, byte[] content) {
		Workspace workspace = Workspace.load(List.of(new SourceFile(file, true, content)));
		for (Diagnostic problem : workspace.problems())
			if (problem.code().equals(Problem.INTERNAL.code()))
				throw new Fault(problem.message());
		return workspace;
	}

	/** Compiles the policies without errors. */
	static void compile(Workspace workspace) {
		if (workspace.hasErrors() || workspace.policies().isEmpty())
			return;
		try {
			new RuleCompiler(workspace, workspace.policies()).compile();
		} catch (CompilerFault fault) {
			throw new Fault(fault.getMessage(), fault);
		}
	}
}
