package org.lamina.compiler.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.lamina.Policy;

/** Gives the rules of files, from the cache where nothing changed since they were compiled. Then the language itself is not started. */
public final class RuleStore {

	private final RuleCache cache;

	public RuleStore(RuleCache cache) {
		this.cache = cache;
	}

	/**
	 * What became of files.
	 *
	 * @param rules    the rules of the policies in named files; null if there are errors, for then none is used
	 * @param problems what to report of the files
	 * @param notYet   of each policy that was not yet there on the day, when it was first published, as a sentence
	 */
	public record Built(CompiledRules rules, List<Diagnostic> problems, List<String> notYet) {
	}

	/**
	 * The rules of the policies in the files that were named. If any document that was named or is used has an error, there are none: a
	 * claim is not to be decided by a part of the policies.
	 *
	 * @param day the day as known on which the files are read, or null to know all that they publish
	 * @throws CompilerFault if the rules cannot be compiled
	 */
	public Built rules(List<SourceFile> files, LocalDate day) throws CompilerFault {
		String key = key(files, day, "run");
		Optional<CacheEntry> known = cache.find(key);
		if (known.isPresent())
			return new Built(known.get().rules(), known.get().problems(), List.of());
		Workspace workspace = Workspace.loadToDecide(files, day);
		if (workspace.hasErrors())
			return new Built(null, workspace.problems(), workspace.notYetPublished());
		return new Built(compile(workspace, workspace.policies(), key), workspace.problems(), workspace.notYetPublished());
	}

	/**
	 * The rules of some policies of a workspace.
	 *
	 * @param files    the files of the workspace
	 * @param policies policies without errors
	 * @throws CompilerFault if the rules cannot be compiled
	 */
	public CompiledRules rules(List<SourceFile> files, Workspace workspace, Collection<Policy> policies) throws CompilerFault {
		if (workspace.hasErrors())
			return new RuleCompiler(workspace, policies).compile();
		StringBuilder purpose = new StringBuilder("test");
		policies.forEach(policy -> purpose.append(' ').append(workspace.sourceOf(policy).path()));
		String key = key(files, workspace.day(), purpose.toString());
		Optional<CacheEntry> known = cache.find(key);
		return known.isPresent() ? known.get().rules() : compile(workspace, policies, key);
	}

	private CompiledRules compile(Workspace workspace, Collection<Policy> policies, String key) throws CompilerFault {
		CompiledRules rules = new RuleCompiler(workspace, policies).compile();
		Map<Path, String> tables = new TreeMap<>();
		workspace.checked().forEach(document -> TableFiles.of(document, workspace).values().forEach(file -> tables.put(file, TableFiles.fingerprint(file))));
		if (!policies.isEmpty())
			cache.store(key, new CacheEntry(rules, workspace.problems(), tables));
		return rules;
	}

	private static String key(List<SourceFile> files, LocalDate day, String purpose) {
		Fingerprint key = new Fingerprint().add(purpose).add(Objects.toString(day, "all"));
		BuildIdentity.addTo(key);
		for (SourceFile file : files)
			key.add(file.path().toString()).add(Boolean.toString(file.named())).add(file.bytes() == null ? "unreadable" : "read").add(file.bytes() == null ? new byte[0] : file.bytes());
		return key.hex();
	}
}
