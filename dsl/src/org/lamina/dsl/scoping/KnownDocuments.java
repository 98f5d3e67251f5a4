package org.lamina.dsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.lamina.dsl.model.Publications;

/** The documents that others can name: those that are there on the day as known on which all of them are read. */
@Singleton
class KnownDocuments {

	@Inject
	private IGlobalScopeProvider documents;

	/** The documents that a reference of a document can lead to, by name. */
	IScope scope(Resource document, EReference reference) {
		return documents.getScope(document, reference, found -> Publications.isThere(EcoreUtil.resolve(found.getEObjectOrProxy(), document.getResourceSet())));
	}
}
