package org.lamina.dsl.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.diagnostics.Paint;
import org.lamina.compiler.diagnostics.TextReport;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.FormattedFile;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.dsl.problems.Problem;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/** A document that may mean harm, as the commands read it. */
final class HostileDocument {

	/** What no message says: a class, a method, a place in a stack; or what stands in a file that is none of the document's. */
	private static final Pattern UNFIT = Pattern.compile("Exception|StackOverflow|OutOfMemory|org\\.lamina|org\\.eclipse|java\\.(lang|util|io|nio)|\\.java:|Hidden4711|root:");

	/** What the corpus writes where it wants to be run. */
	private static final String RUN = "CanaryRun";

	private final Path file;
	private final byte[] content;
	private final Workspace workspace;

	private HostileDocument(Path file, byte[] content) {
		this.file = file;
		this.content = content;
		workspace = Workspace.load(List.of(new SourceFile(file, true, content)));
	}

	static HostileDocument of(Path file) throws IOException {
		return new HostileDocument(file.toAbsolutePath().normalize(), Files.readAllBytes(file));
	}

	static HostileDocument of(String text) {
		return new HostileDocument(Path.of("made.lamina").toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
	}

	boolean isSound() {
		return !workspace.hasErrors();
	}

	List<String> problems() {
		return workspace.problems().stream().map(Diagnostic::message).toList();
	}

	/** Messages are sentences for an author, and do not command a terminal. */
	void assertFitForAuthors() {
		for (Diagnostic problem : workspace.problems()) {
			assertFalse(problem.code().equals(Problem.INTERNAL.code()) || UNFIT.matcher(problem.message()).find(), problem.message());
			assertTrue(problem.message().length() < 2100, problem.message());
		}
		String report = new TextReport(new DisplayPaths(Path.of("")), Paint.PLAIN).of(workspace.problems());
		assertFalse(report.chars().anyMatch(c -> c != '\n' && c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)), report);
		new FormattedFile(new SourceFile(file, true, content)).problem().ifPresent(problem -> assertFalse(problem.code().equals(Problem.INTERNAL.code()), problem.message()));
	}

	/** The rules compile, are what the generator meant them to be, and decide in both engines. */
	void assertSafe() throws IOException {
		try {
			RuleCompiler compiler = new RuleCompiler(workspace, workspace.policies());
			assertWordsAreOnlyWords(compiler.generate());
			compiler.compile().adjudicator().decide(claim());
		} catch (CompilerFault fault) {
			throw new AssertionError(fault.getMessage(), fault);
		}
		Workspace.deeply(() -> Workspace.services().getInstance(Interpreter.Factory.class).of(workspace.policies()).explain(claim()));
	}

	/** Java's own parser finds what wants to be run in texts and comments, and nowhere else. */
	private static void assertWordsAreOnlyWords(List<GeneratedFile> files) throws IOException {
		List<JavaFileObject> sources = files.stream().filter(GeneratedFile::isJava).map(HostileDocument::source).toList();
		if (sources.isEmpty())
			return;
		JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, problem -> assertEquals("", problem.toString()), List.of("-proc:none"), null, sources);
		for (CompilationUnitTree unit : task.parse())
			new NamesAreOurs().scan(unit, null);
	}

	/** Passes over literals and comments, and looks at every name. */
	private static final class NamesAreOurs extends TreeScanner<Void, Void> {

		@Override
		public Void visitIdentifier(IdentifierTree node, Void nothing) {
			return check(node.getName(), super.visitIdentifier(node, nothing));
		}

		@Override
		public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
			return check(node.getIdentifier(), super.visitMemberSelect(node, nothing));
		}

		@Override
		public Void visitVariable(VariableTree node, Void nothing) {
			return check(node.getName(), super.visitVariable(node, nothing));
		}

		private static Void check(CharSequence name, Void nothing) {
			assertFalse(name.toString().contains(RUN), name::toString);
			return nothing;
		}
	}

	private static JavaFileObject source(GeneratedFile file) {
		return new SimpleJavaFileObject(URI.create("memory:///" + file.path()), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return new String(file.content(), StandardCharsets.UTF_8);
			}
		};
	}

	private static Claim claim() {
		LocalDate day = LocalDate.of(2026, 2, 3);
		return Claim.builder("c", new Patient("p", LocalDate.of(1948, 3, 2), "female")).facts(Map.of("score", Value.of(new java.math.BigDecimal(8))))
				.line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513")).units(new java.math.BigDecimal(2)).charge(new java.math.BigDecimal("99.50")).day(day).provider("a"))
				.line(Line.builder(2, Code.of(CodeSystem.PROCEDURE, "22513")).day(day)).build();
	}
}
