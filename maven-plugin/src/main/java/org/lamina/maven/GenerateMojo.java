package org.lamina.maven;

import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.diagnostics.Paint;
import org.lamina.compiler.diagnostics.TextReport;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.ForeignFileException;
import org.lamina.compiler.rules.GeneratedFolder;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;

/**
 * Generates the Java rules of policies, and adds them to the project: the classes to what it compiles, their data and the list of
 * policies to its resources. The project needs nothing but {@code org.lamina.runtime} to decide claims by them.
 *
 * <p>Problems are reported as {@code lamina check} does, {@code file:line:col: error: message [code]} with a caret under the place, and a
 * policy with an error fails the build once, after all problems were shown. Xtext has a Maven plugin of its own, which was considered: it
 * logs {@code Issue.toString()}, that is a URI without the line or a caret, and it generates file by file, where the list of policies for
 * {@link java.util.ServiceLoader} needs them all.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

	/** Folders with policies, or single files of them. */
	@Parameter(defaultValue = "${project.basedir}/src/main/lamina", required = true)
	private File[] policies;

	/** The folder that the generated classes are written to. What is not generated any more is deleted; what others put there is left alone. */
	@Parameter(defaultValue = "${project.build.directory}/generated-sources/lamina", required = true)
	private File sources;

	/** The folder that the data of the generated classes is written to, another than that of the classes. */
	@Parameter(defaultValue = "${project.build.directory}/generated-resources/lamina", required = true)
	private File resources;

	/** The day as known on which the policies are read, such as {@code 2026-01-31}: of each policy, library, set and table the one published last by then. Without it, the newest. */
	@Parameter(property = "lamina.asKnownOn")
	private String asKnownOn;

	@Parameter(defaultValue = "${project}", readonly = true, required = true)
	private MavenProject project;

	/** For Maven, which sets the parameters. */
	public GenerateMojo() {
	}

	GenerateMojo(MavenProject project, File sources, File resources, String asKnownOn, File... policies) {
		this.asKnownOn = asKnownOn;
		this.project = project;
		this.sources = sources;
		this.resources = resources;
		this.policies = policies.clone();
	}

	@Override
	public void execute() throws MojoExecutionException, MojoFailureException {
		DisplayPaths paths = new DisplayPaths(project.getBasedir().toPath());
		List<GeneratedFile> files = generate(paths);
		int changed = write(files, paths);
		getLog().info("Rules in " + files.size() + " files, of which " + changed + " changed");
		project.addCompileSourceRoot(sources.getPath());
		Resource data = new Resource();
		data.setDirectory(resources.getPath());
		data.addExclude(GeneratedFolder.LIST);
		project.addResource(data);
	}

	private List<GeneratedFile> generate(DisplayPaths paths) throws MojoExecutionException, MojoFailureException {
		try {
			Workspace workspace = Workspace.loadToDecide(SourceFiles.find(Arrays.stream(policies).map(File::toPath).toList(), paths), day());
			report(workspace.problems(), paths);
			if (workspace.policies().isEmpty())
				throw new MojoFailureException(workspace.notYetPublished().isEmpty() ? "The files have libraries or scenarios, and no policy to generate rules of." : String.join(" ", workspace.notYetPublished()));
			return new RuleCompiler(workspace, workspace.policies()).generate();
		} catch (UnusablePathException unusable) {
			throw new MojoFailureException(unusable.getMessage(), unusable);
		} catch (CompilerFault fault) {
			throw new MojoExecutionException(fault.getMessage(), fault);
		}
	}

	private LocalDate day() throws MojoFailureException {
		try {
			return asKnownOn == null ? null : LocalDate.parse(asKnownOn);
		} catch (DateTimeParseException noDay) {
			throw new MojoFailureException("`asKnownOn` is `" + asKnownOn + "`, which is no day; write year, month and day, as 2026-01-31.", noDay);
		}
	}

	private int write(List<GeneratedFile> files, DisplayPaths paths) throws MojoExecutionException, MojoFailureException {
		try {
			return new GeneratedFolder(sources.toPath(), paths).write(files.stream().filter(GeneratedFile::isJava).toList())
					+ new GeneratedFolder(resources.toPath(), paths).write(files.stream().filter(file -> !file.isJava()).toList());
		} catch (ForeignFileException foreign) {
			throw new MojoFailureException(foreign.getMessage(), foreign);
		} catch (IOException e) {
			throw new MojoExecutionException("The generated rules cannot be written: " + e.getMessage() + ".", e);
		}
	}

	private void report(List<Diagnostic> problems, DisplayPaths paths) throws MojoFailureException {
		TextReport report = new TextReport(paths, Paint.PLAIN);
		for (Diagnostic problem : problems)
			report.of(List.of(problem)).lines().forEach(switch (problem.severity()) {
				case ERROR -> getLog()::error;
				case WARNING -> getLog()::warn;
				case INFO -> getLog()::info;
			});
		long errors = problems.stream().filter(Diagnostic::isError).count();
		if (errors > 0)
			throw new MojoFailureException("The policies have " + (errors == 1 ? "an error." : errors + " errors."));
	}
}
