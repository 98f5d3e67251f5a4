package org.lamina.dsl.sets;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamina.dsl.lamina.Document;
import org.lamina.runtime.rules.Procedure;

/** The procedures that a document sees, read once. */
@Singleton
public class VisibleProcedures {

	@Inject
	private IResourceScopeCache cache;

	/** All of them, by packed code. */
	public Map<Long, Procedure> of(Document document) {
		return cache.get("procedures", document.eResource(), () -> ProcedureReader.visible(document));
	}

	/** The one of a code, if it is declared. */
	public Optional<Procedure> find(Document document, String code) {
		return ProcedureReader.code(code).map(wanted -> of(document).get(wanted.packed()));
	}
}
