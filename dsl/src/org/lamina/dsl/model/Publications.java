package org.lamina.dsl.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenarios;

/**
 * What is known on a day: of the libraries of one name, of the policies of one name and version, and of the sets and of the tables of one name in a document,
 * the one that was published last by that day. The others are not there. What says no day was known always; without a day everything is known, and the
 * newest is there.
 */
public final class Publications {

	private static final String DAY = Publications.class.getName() + ".day";

	private Publications() {
	}

	/**
	 * Lets documents be read as known on a day. It has to be said before any name in them is resolved.
	 *
	 * @param day the day, or null to know everything
	 */
	public static void knowBy(LocalDate day, ResourceSet documents) {
		documents.getLoadOptions().put(DAY, day);
	}

	/** The day as known on which an element is read; none if everything is known. */
	public static Optional<LocalDate> day(EObject element) {
		ResourceSet documents = element.eResource() == null ? null : element.eResource().getResourceSet();
		return documents == null ? Optional.empty() : Optional.ofNullable((LocalDate) documents.getLoadOptions().get(DAY));
	}

	/** The day on which a document, a set or a table was published, if it says one. */
	public static Optional<LocalDate> publishedOn(EObject element) {
		String written = element instanceof Policy policy ? policy.getPublished() : element instanceof Library library ? library.getPublished()
				: element instanceof CodeSet set ? set.getPublished() : element instanceof Table table ? table.getPublished() : null;
		return Optional.ofNullable(written).map(LocalDate::parse);
	}

	/** The day that scenarios say they are of; none if they say none, or one that cannot be read. */
	public static Optional<LocalDate> knownOn(Scenarios scenarios) {
		return Optional.ofNullable(scenarios.getKnownOn()).map(LocalDate::parse);
	}

	/** Whether a document, or what it declares, is there on the day as known on which it is read; scenarios that say a day are there on it alone. */
	public static boolean isThere(EObject element) {
		if (element instanceof Scenarios scenarios)
			return !scenarios.isDated() || knownOn(scenarios).isPresent() && knownOn(scenarios).equals(day(scenarios));
		LocalDate day = day(element).orElse(LocalDate.MAX);
		return isKnown(element, day) && namesakes(element).noneMatch(other -> isKnown(other, day) && isLater(other, element));
	}

	private static boolean isKnown(EObject element, LocalDate day) {
		return publishedOn(element).map(published -> !published.isAfter(day)).orElse(true);
	}

	private static boolean isLater(EObject one, EObject other) {
		return publishedOn(one).orElse(LocalDate.MIN).isAfter(publishedOn(other).orElse(LocalDate.MIN));
	}

	/** The other publications of the same, known or not; two that say the same day are two of one name all the same. */
	public static Stream<? extends EObject> namesakes(EObject element) {
		if (element instanceof Policy policy)
			return documents(policy, Policy.class).filter(other -> isNamed(policy.getName(), other.getName()) && versionOf(other).equals(versionOf(policy)));
		if (element instanceof Library library)
			return documents(library, Library.class).filter(other -> isNamed(library.getName(), other.getName()));
		if (element instanceof CodeSet set)
			return declarations(set, CodeSet.class).filter(other -> isNamed(set.getName(), other.getName()));
		return element instanceof Table table ? declarations(table, Table.class).filter(other -> isNamed(table.getName(), other.getName())) : Stream.empty();
	}

	/** Whether two are publications of the same and were published on different days, so that one of them is there on each day. */
	public static boolean areToldApart(EObject one, EObject other) {
		return namesakes(one).anyMatch(namesake -> namesake == other) && !publishedOn(one).equals(publishedOn(other));
	}

	/**
	 * A sentence about publications that are none on the day as known on which they are read; nothing if there is no such day, or one of them is known.
	 *
	 * @param what what they publish, as in {@code version of `pva.medicare`}
	 */
	public static Optional<String> notYet(String what, List<? extends EObject> publications) {
		Optional<LocalDate> day = publications.isEmpty() ? Optional.empty() : day(publications.get(0));
		if (day.isEmpty() || publications.stream().anyMatch(publication -> isKnown(publication, day.get())))
			return Optional.empty();
		LocalDate first = publications.stream().map(publication -> publishedOn(publication).orElseThrow()).min(LocalDate::compareTo).orElseThrow();
		return Optional.of("No " + what + " was published by " + day.get() + "; the first was published on " + first + ".");
	}

	/** The version of a policy; it is 1 if the policy says none. */
	public static String versionOf(Policy policy) {
		return policy.getVersion() == null ? "1" : policy.getVersion();
	}

	private static boolean isNamed(String name, String other) {
		return name != null && name.equals(other);
	}

	/** The other documents of a kind that were loaded together with one. */
	private static <T extends Document> Stream<T> documents(T document, Class<T> kind) {
		ResourceSet loaded = document.eResource() == null ? null : document.eResource().getResourceSet();
		if (loaded == null)
			return Stream.empty();
		return List.copyOf(loaded.getResources()).stream().filter(resource -> !resource.getContents().isEmpty()).map(resource -> resource.getContents().get(0)).filter(root -> root != document && kind.isInstance(root)).map(kind::cast);
	}

	private static <T extends EObject> Stream<T> declarations(T declaration, Class<T> kind) {
		EObject document = declaration.eContainer();
		return document == null ? Stream.empty() : document.eContents().stream().filter(other -> other != declaration && kind.isInstance(other)).map(kind::cast);
	}
}
