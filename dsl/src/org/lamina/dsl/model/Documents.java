package org.lamina.dsl.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenarios;

/** What a document declares and what it sees of others. */
public final class Documents {

	private Documents() {
	}

	/** The document around an element, or null if there is none. */
	public static Document of(EObject element) {
		return EcoreUtil2.getContainerOfType(element, Document.class);
	}

	/** The declarations of a document in their order; none of scenarios. */
	public static List<EObject> declarations(Document document) {
		if (document instanceof Library library)
			return library.getDeclarations();
		return document instanceof Policy policy ? policy.getDeclarations() : List.of();
	}

	/** The libraries that a document uses directly, without those that are missing; scenarios use what their policy uses, and a policy what the one uses that it extends. */
	public static List<Library> uses(Document document) {
		List<Library> used = new ArrayList<>();
		if (document instanceof Library library)
			used.addAll(library.getUses());
		else if (document instanceof Policy policy)
			extended(policy).forEach(each -> each.getUses().stream().filter(library -> !used.contains(library)).forEach(used::add));
		else if (document instanceof Scenarios scenarios && scenarios.getPolicy() != null && !scenarios.getPolicy().eIsProxy())
			return uses(scenarios.getPolicy());
		used.removeIf(library -> library == null || library.eIsProxy());
		return used;
	}

	/** A policy, the policy it extends, and so on. */
	public static Set<Policy> extended(Policy policy) {
		Set<Policy> all = new LinkedHashSet<>();
		for (Policy each = policy; each != null && !each.eIsProxy() && all.add(each);)
			each = each.getBase();
		return all;
	}

	/** A document and the libraries it uses, directly or through others, each once; scenarios have those of their policy, and the policy. */
	public static Set<Document> closure(Document document) {
		Set<Document> found = new LinkedHashSet<>();
		collect(document, found);
		if (document instanceof Scenarios scenarios && scenarios.getPolicy() != null && !scenarios.getPolicy().eIsProxy())
			collect(scenarios.getPolicy(), found);
		return found;
	}

	private static void collect(Document document, Set<Document> found) {
		if (found.add(document)) {
			if (document instanceof Policy policy)
				found.addAll(extended(policy));
			uses(document).forEach(library -> collect(library, found));
		}
	}

	/** What a document declares of a kind, in its order; of two publications of one set or table, the one that is there. */
	public static <T extends EObject> Stream<T> declared(Document document, Class<T> kind) {
		List<T> published = published(document, kind).toList();
		return published.stream().anyMatch(element -> Publications.publishedOn(element).isPresent()) ? published.stream().filter(Publications::isThere) : published.stream();
	}

	/** What a document declares of a kind, in its order, with every publication of each set and table. */
	public static <T extends EObject> Stream<T> published(Document document, Class<T> kind) {
		Stream<EObject> all = declarations(document).stream();
		if (kind == Fact.class)
			all = all.filter(Facts.class::isInstance).flatMap(facts -> ((Facts) facts).getFacts().stream());
		return all.filter(kind::isInstance).map(kind::cast);
	}

	/** What a document sees of a kind: its own declarations first, then those of the policy it extends, then those of the libraries it uses. */
	public static <T extends EObject> List<T> visible(Document document, Class<T> kind) {
		Document own = document instanceof Scenarios scenarios ? scenarios.getPolicy() : document;
		Stream<? extends Document> declaring = own instanceof Policy policy ? extended(policy).stream() : Stream.ofNullable(own);
		return Stream.concat(declaring.flatMap(each -> declared(each, kind)), uses(document).stream().flatMap(library -> declared(library, kind))).toList();
	}
}
