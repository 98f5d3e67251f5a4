package org.lamina.compiler.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.batch.FileSystem;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.runtime.Adjudicator;

/**
 * Compiles generated sources in memory. It brings its own compiler, so that a Java runtime without one is enough; the compiler is called
 * as Tomcat calls it for its pages, because its side for {@code javax.tools} wants sources to be files.
 */
final class JavaCompilation {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();
	private static final Map<String, String> OPTIONS = Map.of(CompilerOptions.OPTION_Source, CompilerOptions.VERSION_17, CompilerOptions.OPTION_Compliance, CompilerOptions.VERSION_17,
			CompilerOptions.OPTION_TargetPlatform, CompilerOptions.VERSION_17, CompilerOptions.OPTION_LineNumberAttribute, CompilerOptions.GENERATE);

	/** What Java has no room for: no mistake in what was generated, but too much of it in one class. */
	private static final Set<Integer> LIMITS = Set.of(IProblem.BytecodeExceeds64KLimit, IProblem.BytecodeExceeds64KLimitForClinit, IProblem.BytecodeExceeds64KLimitForConstructor,
			IProblem.BytecodeExceeds64KLimitForSwitchTable, IProblem.TooManyBytesForStringConstant, IProblem.TooManyFields, IProblem.TooManyMethods, IProblem.TooManyConstantsInConstantPool,
			IProblem.TooManyLocalVariableSlots);

	private final Map<String, byte[]> classes = new TreeMap<>();
	private final List<String> errors = new ArrayList<>();
	private String tooMuch;

	/** A source is larger than Java can compile into one class; the message is its path. */
	static final class TooMuchException extends Exception {

		private static final long serialVersionUID = 1L;

		TooMuchException(String source) {
			super(source);
		}
	}

	private JavaCompilation() {
	}

	/**
	 * The class files of sources, by path.
	 *
	 * @throws TooMuchException         if one of them is larger than a class can be
	 * @throws IllegalArgumentException if they do not compile otherwise; the message says where and why
	 */
	static Map<String, byte[]> compile(List<GeneratedFile> sources) throws TooMuchException {
		JavaCompilation compilation = new JavaCompilation();
		FileSystem types = new FileSystem(new String[] {Path.of(System.getProperty("java.home"), "lib", "jrt-fs.jar").toString(), runtime().toString()}, new String[0], UTF_8);
		try {
			ICompilationUnit[] units = sources.stream().map(file -> new CompilationUnit(new String(file.content(), StandardCharsets.UTF_8).toCharArray(), file.path(), UTF_8)).toArray(ICompilationUnit[]::new);
			new Compiler(types, DefaultErrorHandlingPolicies.proceedWithAllProblems(), new CompilerOptions(OPTIONS), compilation::accept, new DefaultProblemFactory(Locale.ROOT)).compile(units);
		} finally {
			types.cleanup();
		}
		if (compilation.tooMuch != null)
			throw new TooMuchException(compilation.tooMuch);
		if (!compilation.errors.isEmpty())
			throw new IllegalArgumentException(String.join(" ", compilation.errors));
		return compilation.classes;
	}

	private void accept(CompilationResult result) {
		CategorizedProblem[] problems = result.getErrors();
		if (problems != null)
			for (CategorizedProblem problem : problems) {
				if (LIMITS.contains(problem.getID()))
					tooMuch = new String(problem.getOriginatingFileName());
				errors.add(new String(problem.getOriginatingFileName()) + ":" + problem.getSourceLineNumber() + ": " + problem.getMessage());
			}
		for (ClassFile file : result.getClassFiles())
			classes.put(new String(file.fileName()) + ".class", file.getBytes());
	}

	/** The jar or folder of the runtime that rules stand on. */
	private static Path runtime() {
		try {
			return Path.of(Adjudicator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (java.net.URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
