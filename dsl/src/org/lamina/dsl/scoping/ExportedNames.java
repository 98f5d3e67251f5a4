package org.lamina.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.expressions.Source;

/** What a document exports: itself and its declarations, not the words of a choice or the columns of a table. */
public class ExportedNames extends DefaultResourceDescriptionStrategy {

	@Override
	public boolean createEObjectDescriptions(EObject element, IAcceptor<IEObjectDescription> acceptor) {
		IQualifiedNameProvider names = getQualifiedNameProvider();
		boolean exported = element instanceof Document || element instanceof Procedure || element instanceof CodeSet || element instanceof Fact
				|| element instanceof Table || element instanceof Source || element instanceof Rule
				|| element instanceof RuleException || element instanceof Criteria || element instanceof Indications || element instanceof Coding;
		if (exported && names.getFullyQualifiedName(element) != null)
			acceptor.accept(EObjectDescription.create(names.getFullyQualifiedName(element), element));
		return element instanceof Document || element instanceof Facts;
	}
}
