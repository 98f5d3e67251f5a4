package org.lamina.dsl.scoping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;

/** Says of a name that what it means was not yet published on the day as known on which documents are read. */
final class LaterPublications {

	private LaterPublications() {
	}

	/** What to say; nothing if the name means nothing on any day. */
	static Optional<String> message(EObject context, EReference reference, String written) {
		if (Publications.day(context).isEmpty())
			return Optional.empty();
		EClass type = reference.getEReferenceType();
		if (type == LaminaPackage.Literals.LIBRARY)
			return message("library `" + written + "`", loaded(context).filter(document -> document instanceof Library library && written.equals(library.getName())));
		if (type == LaminaPackage.Literals.POLICY)
			return message("version of `" + written + "`", loaded(context).filter(document -> document instanceof Policy policy && written.equals(policy.getName())));
		if (type == CodesPackage.Literals.CODE_SET)
			return message("set `" + written + "`", seen(context).flatMap(document -> Documents.published(document, CodeSet.class)).filter(set -> written.equals(set.getName())));
		if (type == ExpressionsPackage.Literals.TABLE || reference == ExpressionsPackage.Literals.REFERENCE__TARGET)
			return message("table `" + written + "`", seen(context).flatMap(document -> Documents.published(document, Table.class)).filter(table -> written.equals(table.getName())));
		return Optional.empty();
	}

	private static Optional<String> message(String what, Stream<? extends EObject> publications) {
		return Publications.notYet(what, publications.toList());
	}

	private static Stream<Document> loaded(EObject context) {
		return List.copyOf(context.eResource().getResourceSet().getResources()).stream().map(Resource::getContents).filter(contents -> !contents.isEmpty() && contents.get(0) instanceof Document).map(contents -> (Document) contents.get(0));
	}

	private static Stream<Document> seen(EObject context) {
		Document document = Documents.of(context);
		return Stream.concat(document instanceof Policy policy ? Documents.extended(policy).stream() : Stream.of(document), Documents.uses(document).stream());
	}
}
