package org.lamina.compiler.workspace;

import com.google.inject.Injector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.examples.ExampleRows;
import org.lamina.dsl.examples.FilledRow;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;

/**
 * Documents that were loaded and checked together. Problems are reported of the files that somebody named; of other files that these
 * use, only errors are, because they keep the named ones from being compiled.
 */
public final class Workspace {

	private final List<LoadedFile> files;
	private final LocalDate day;
	private final List<Workspace> ofOtherDays = new ArrayList<>();
	private final Map<Document, LoadedFile> fileOf = new HashMap<>();

	private Workspace(List<LoadedFile> files, LocalDate day) {
		this.files = files;
		this.day = day;
		files.stream().filter(file -> file.document() != null).forEach(file -> fileOf.put(file.document(), file));
	}

	/** Loads and checks files, and knows all that they publish. A file that cannot be read, parsed or checked is a problem of its own and of no other. */
	public static Workspace load(List<SourceFile> files) {
		return load(files, null);
	}

	/**
	 * Loads and checks files as known on a day: what was published later is not there, and neither is what something published by that day takes the place of.
	 *
	 * @param day the day, or null to know all that they publish
	 */
	public static Workspace load(List<SourceFile> files, LocalDate day) {
		Workspace workspace = load(files, day, document -> true);
		workspace.documents(Scenarios.class).flatMap(scenarios -> Publications.knownOn(scenarios).stream()).filter(other -> !other.equals(day)).distinct().sorted()
				.forEach(other -> workspace.ofOtherDays.add(workspace.scenariosOf(other)));
		return workspace;
	}

	/**
	 * As {@link #load(List, LocalDate)}, to decide by the policies. Scenarios that say no day are about what is known today; as known on another day, what they name need not be there, and all are left out.
	 */
	public static Workspace loadToDecide(List<SourceFile> files, LocalDate day) {
		return load(files, day, document -> day == null || !(document instanceof Scenarios));
	}

	private static Workspace load(List<SourceFile> files, LocalDate day, Predicate<Document> kept) {
		return deeply(() -> {
			XtextResourceSet set = Language.INJECTOR.getInstance(XtextResourceSet.class);
			Publications.knowBy(day, set);
			Workspace workspace = new Workspace(files.stream().map(file -> new LoadedFile(file, set)).filter(file -> kept.test(file.document())).toList(), day);
			workspace.index(set);
			workspace.check();
			return workspace;
		});
	}

	/** The scenarios that say a day, among all other documents as known on it: of these only the errors matter that keep the scenarios from being run. */
	private Workspace scenariosOf(LocalDate day) {
		List<SourceFile> read = new ArrayList<>();
		for (LoadedFile file : files)
			if (!(file.document() instanceof Scenarios scenarios))
				read.add(file.file().used());
			else if (Publications.knownOn(scenarios).filter(day::equals).isPresent())
				read.add(file.file());
		return load(read, day, document -> true);
	}

	/** Does work that follows the nesting of documents, with a stack deep enough for it. */
	public static <T> T deeply(Supplier<T> work) {
		return DeepStack.run(work);
	}

	/** Lists the names once; without it each look-up would ask every document. */
	private void index(XtextResourceSet set) {
		IResourceDescription.Manager descriptions = Language.INJECTOR.getInstance(IResourceServiceProvider.class).getResourceDescriptionManager();
		List<IResourceDescription> all = new ArrayList<>();
		for (LoadedFile file : files)
			if (file.resource() != null)
				all.add(descriptions.getResourceDescription(file.resource()));
		ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(set, new ResourceDescriptionsData(all));
	}

	private void check() {
		reported().forEach(LoadedFile::check);
	}

	/** The files that a document needs, its own among them; one that is not there needs no other. */
	private Set<LoadedFile> needed(Document document) {
		Set<LoadedFile> needed = new LinkedHashSet<>();
		if (document != null && !Publications.isThere(document))
			needed.add(fileOf.get(document));
		else if (document instanceof Scenarios scenarios) {
			needed.add(fileOf.get(document));
			judges(scenarios).forEach(policy -> needed.addAll(needed(policy)));
		} else if (document != null)
			Documents.closure(document).stream().map(fileOf::get).filter(Objects::nonNull).forEach(needed::add);
		return needed;
	}

	private Set<LoadedFile> reported() {
		Set<LoadedFile> reported = new LinkedHashSet<>();
		files.stream().filter(file -> file.file().named()).forEach(file -> {
			reported.add(file);
			reported.addAll(needed(file.document()));
		});
		return reported;
	}

	/** The day as known on which the files were read, or null if all that they publish is known. */
	public LocalDate day() {
		return day;
	}

	/** The scenarios that say another day, each day by itself, in the order of the days. */
	public List<Workspace> ofOtherDays() {
		return List.copyOf(ofOtherDays);
	}

	/** The documents in named files, and those that these use; those that are there. */
	public List<Document> checked() {
		return reported().stream().map(LoadedFile::document).filter(Objects::nonNull).filter(Publications::isThere).toList();
	}

	/** What is wrong, also with scenarios of other days, in the order of files and places. */
	public List<Diagnostic> problems() {
		Stream<Diagnostic> own = reported().stream().flatMap(file -> file.problems().stream().filter(problem -> file.file().named() || problem.isError()));
		return Stream.concat(own, ofOtherDays.stream().flatMap(other -> other.problems().stream())).distinct().sorted().toList();
	}

	/** Whether some document that was named, or that one of these uses, does not compile. */
	public boolean hasErrors() {
		return problems().stream().anyMatch(Diagnostic::isError);
	}

	/** The number of files that were named. */
	public int size() {
		return (int) files.stream().filter(file -> file.file().named()).count();
	}

	/** The policies in named files that are there and compile, with everything they use. */
	public List<Policy> policies() {
		return documents(Policy.class).filter(Publications::isThere).filter(this::isSound).toList();
	}

	/** Of each policy and library in named files that is not yet there on the day, when it was first published, as a sentence; policies come first. */
	public List<String> notYetPublished() {
		return Stream.concat(notYetPublished(Policy.class, Policy::getName, "version of"), notYetPublished(Library.class, Library::getName, "library")).toList();
	}

	private <T extends Document> Stream<String> notYetPublished(Class<T> kind, Function<T, String> name, String what) {
		return documents(kind).filter(document -> name.apply(document) != null).collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList())).entrySet().stream()
				.flatMap(named -> Publications.notYet(what + " `" + named.getKey() + "`", named.getValue()).stream());
	}

	/** The scenarios in named files, whether or not they and their policies compile; not those that say another day. */
	public List<Scenarios> scenarios() {
		return documents(Scenarios.class).filter(Publications::isThere).toList();
	}

	/** The scenarios that one with a table of examples stands for, one for each row; none for one without. */
	public List<FilledRow> rows(Scenario scenario) {
		return Language.INJECTOR.getInstance(ExampleRows.class).of(scenario);
	}

	private <T extends Document> Stream<T> documents(Class<T> kind) {
		return files.stream().filter(file -> file.file().named()).map(LoadedFile::document).filter(kind::isInstance).map(kind::cast);
	}

	/** Every version of the policy that scenarios are about, of those that are there; none if there is no such policy. */
	public List<Policy> judges(Scenarios scenarios) {
		if (scenarios.getPolicy() == null || scenarios.getPolicy().eIsProxy())
			return List.of();
		return fileOf.keySet().stream().filter(document -> document instanceof Policy policy && Objects.equals(policy.getName(), scenarios.getPolicy().getName()))
				.filter(Publications::isThere).map(Policy.class::cast).sorted(java.util.Comparator.comparing(policy -> sourceOf(policy).path())).toList();
	}

	/** Whether a document and everything it needs is without errors. */
	public boolean isSound(Document document) {
		return needed(document).stream().noneMatch(LoadedFile::hasErrors);
	}

	/** The file of a document. */
	public SourceFile sourceOf(Document document) {
		return fileOf.get(document).file();
	}

	/** Where the services of the language come from. */
	public static Injector services() {
		return Language.INJECTOR;
	}
}
