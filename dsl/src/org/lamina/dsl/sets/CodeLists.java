package org.lamina.dsl.sets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.OnChangeEvictingCache;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;

/**
 * The codes that there are, where a document says so: it declares, or sees in a library, a set that is read in a layout that lists the codes of a system. A prefix then
 * stands for the codes of that list, and for no other (D2).
 */
public final class CodeLists {

	private static final IResourceScopeCache CACHE = new OnChangeEvictingCache();

	private CodeLists() {
	}

	/** The codes of a system that some list has which is seen at a place, or nothing if no list is. */
	public static Optional<CodeSet> at(EObject place, CodeSystem system) {
		Document document = Documents.of(place);
		return document == null ? Optional.empty() : CACHE.get(List.of("code list", system), document.eResource(), () -> read(document, system));
	}

	/** What is meant by a prefix that stands for some codes: those of the list that are among them, or all where no list is seen. */
	static CodeSet meantBy(CodePrefix prefix, CodeSystem system, CodeSet beginningSo) {
		return at(prefix, system).map(list -> CACHE.get(List.of("meant", prefix), prefix.eResource(), () -> list.intersection(beginningSo))).orElse(beginningSo);
	}

	/** The names of the sets that list the codes of a system at a place. */
	public static List<String> namesAt(EObject place, CodeSystem system) {
		return lists(Documents.of(place), system).stream().map(org.lamina.dsl.codes.CodeSet::getName).toList();
	}

	/** The codes of a system that the lists have which are seen at a place. */
	public static Stream<Code> codesAt(EObject place, CodeSystem system) {
		return lists(Documents.of(place), system).stream().flatMap(list -> CodeFile.of(list).codes().stream());
	}

	private static Optional<CodeSet> read(Document document, CodeSystem system) {
		List<CodeSet> lists = lists(document, system).stream().map(list -> CodeFile.of(list).members().ever()).toList();
		return lists.isEmpty() ? Optional.empty() : Optional.of(CodeSet.union(lists));
	}

	/** A list that cannot be read lists nothing, and is reported where it is declared. */
	private static List<org.lamina.dsl.codes.CodeSet> lists(Document document, CodeSystem system) {
		return Documents.visible(document, org.lamina.dsl.codes.CodeSet.class).stream()
				.filter(set -> set.getFile() != null && CodeFile.layoutOf(set).flatMap(layout -> layout.lists()).filter(system::equals).isPresent() && !CodeFile.of(set).codes().isEmpty()).toList();
	}
}
