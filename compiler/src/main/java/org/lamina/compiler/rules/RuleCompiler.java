package org.lamina.compiler.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.dsl.generation.RuleGenerator;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;

/** Makes rules of the policies of a workspace: generates them, and compiles what was generated. */
public final class RuleCompiler {

	private final Workspace workspace;
	private final Collection<Policy> policies;

	/** @param policies policies of the workspace that compile */
	public RuleCompiler(Workspace workspace, Collection<Policy> policies) {
		this.workspace = workspace;
		this.policies = policies;
	}

	/**
	 * The sources, data and list of the policies.
	 *
	 * @throws CompilerFault if the generator fails
	 */
	public List<GeneratedFile> generate() throws CompilerFault {
		RuleGenerator generator = Workspace.services().getInstance(RuleGenerator.class);
		List<GeneratedFile> files = new ArrayList<>();
		for (Policy policy : policies)
			try {
				files.addAll(Workspace.deeply(() -> generator.generate(policy)));
			} catch (RuntimeException | StackOverflowError fault) {
				throw new CompilerFault("No Java could be generated for the policy `" + policy.getName() + "`; that is a fault of Lamina, please report it with the policy.", fault);
			}
		files.add(generator.services(policies));
		return files;
	}

	/**
	 * The rules, ready to decide.
	 *
	 * @throws CompilerFault if the generator fails or what it wrote does not compile
	 */
	public CompiledRules compile() throws CompilerFault {
		return compile(generate());
	}

	/**
	 * The rules of some files, as {@link #generate} made them or with mistakes made in them.
	 *
	 * @throws CompilerFault if they do not compile
	 */
	public CompiledRules compile(List<GeneratedFile> generated) throws CompilerFault {
		Map<String, byte[]> files = new TreeMap<>();
		generated.stream().filter(file -> !file.isJava()).forEach(file -> files.put(file.path(), file.content()));
		try {
			files.putAll(JavaCompilation.compile(generated.stream().filter(GeneratedFile::isJava).toList()));
		} catch (JavaCompilation.TooMuchException tooMuch) {
			String rules = tooMuch.getMessage();
			throw new CompilerFault("A rule is longer than Java can compile into one class (`" + rules.substring(rules.lastIndexOf('/') + 1) + "`); split it, or shorten the lists and texts that it names.", tooMuch);
		} catch (IllegalArgumentException fault) {
			String names = policies.stream().map(policy -> "`" + policy.getName() + "`").distinct().sorted().collect(Collectors.joining(", "));
			throw new CompilerFault("The Java generated for " + names + " does not compile; that is a fault of Lamina, please report it with the policy: " + fault.getMessage().replaceAll("\\s+", " "), fault);
		}
		return new CompiledRules(files, policyDigest(), tableDigest(), lastPublication());
	}

	/** Does not depend on where the documents lie, so that a decision can be checked on another machine. */
	private String policyDigest() {
		Set<String> documents = new TreeSet<>();
		used().forEach(document -> documents.add(new Fingerprint().add(KnownText.of(document)).hex()));
		return digest(documents);
	}

	private String tableDigest() {
		Set<String> tables = new TreeSet<>();
		for (Document document : used())
			for (Map.Entry<String, Path> file : TableFiles.of(document, workspace).entrySet())
				tables.add(nameOf(document) + " " + file.getKey() + " " + TableFiles.fingerprint(file.getValue()));
		return tables.isEmpty() ? null : digest(tables);
	}

	private LocalDate lastPublication() {
		return used().stream().flatMap(document -> Stream.of(Stream.of(document), Documents.declared(document, CodeSet.class), Documents.declared(document, Table.class)).flatMap(parts -> parts))
				.flatMap(part -> Publications.publishedOn(part).stream()).max(Comparator.naturalOrder()).orElse(null);
	}

	private static String digest(Set<String> parts) {
		Fingerprint whole = new Fingerprint();
		parts.forEach(whole::add);
		return "sha256:" + whole.hex();
	}

	private Set<Document> used() {
		Set<Document> used = new LinkedHashSet<>();
		policies.forEach(policy -> used.addAll(Documents.closure(policy)));
		return used;
	}

	private static String nameOf(Document document) {
		return document instanceof Policy policy ? policy.getName() + " " + policy.getVersion() : ((org.lamina.dsl.lamina.Library) document).getName();
	}
}
