package org.lamina.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.FilteringScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.dsl.model.NamedLines;
import org.lamina.dsl.lamina.Drop;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.expressions.Source;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;

/**
 * What a name means at its place. Documents are found by their full name anywhere; what they declare is seen by its simple name in the
 * document itself, and where the document is used; the document's own declarations come first.
 */
public class LaminaScopeProvider implements IScopeProvider {

	@Inject
	private KnownDocuments documents;

	@Inject
	private PolicyVersions versions;

	@Inject
	private IResourceScopeCache cache;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		Document document = Documents.of(context);
		EClass type = reference.getEReferenceType();
		if (document == null)
			return IScope.NULLSCOPE;
		if (reference == LaminaPackage.Literals.POLICY__BASE && context instanceof Policy policy)
			return bases(policy);
		if (type == LaminaPackage.Literals.LIBRARY || type == LaminaPackage.Literals.POLICY)
			return documents.scope(context.eResource(), reference);
		if (type == CodesPackage.Literals.CODE_SET)
			return scope(document, CodeSet.class, CodeSet::getName);
		if (type == ExpressionsPackage.Literals.TABLE)
			return scope(document, Table.class, Table::getName);
		if (type == ExpressionsPackage.Literals.FACT)
			return scope(document, Fact.class, Fact::getName);
		if (type == ExpressionsPackage.Literals.SOURCE)
			return scope(document, Source.class, Source::getName);
		if (type == LaminaPackage.Literals.RULE)
			return ofScenarios(context, "rules", EffectivePolicy::rulesOf);
		if (type == LaminaPackage.Literals.RULE_EXCEPTION)
			return ofScenarios(context, "exceptions", EffectivePolicy::exceptionsOf);
		if (reference == ExpressionsPackage.Literals.REFERENCE__TARGET)
			return cache.get(List.of("operands", document), document.eResource(), () -> scopeOf(Stream.of(
					descriptions(document, Fact.class, Fact::getName), descriptions(document, Table.class, Table::getName),
					descriptions(document, Criteria.class, Criteria::getName), descriptions(document, Indications.class, Indications::getName)).flatMap(found -> found)));
		if (reference == ExpressionsPackage.Literals.IS_CODED_BY__CODING)
			return scope(document, Coding.class, Coding::getName);
		if (type == ExpressionsPackage.Literals.LINE_NAME)
			return scopeOf(NamedLines.visibleAt(context).stream().map(OtherLine::getNamed).filter(line -> line.getName() != null)
					.map(line -> EObjectDescription.create(QualifiedName.create(line.getName()), line)));
		if (document instanceof Policy policy && reference == LaminaPackage.Literals.RULE_EXCEPTION__TARGET)
			return cache.get(List.of("excepted", policy), policy.eResource(), () -> scopeOf(EffectivePolicy.rulesOf(policy), EffectivePolicy.exceptionsOf(policy)));
		if (document instanceof Policy policy && context instanceof Drop drop && policy.getBase() != null)
			return "rule".equals(drop.getWhat()) ? cache.get(List.of("dropped rules", policy), policy.eResource(), () -> scopeOf(EffectivePolicy.rulesOf(policy.getBase())))
					: cache.get(List.of("dropped exceptions", policy), policy.eResource(), () -> scopeOf(EffectivePolicy.exceptionsOf(policy.getBase())));
		return IScope.NULLSCOPE;
	}

	/** The policies that a policy can extend: others, of the version that it names if it names one. */
	private IScope bases(Policy policy) {
		return new FilteringScope(documents.scope(policy.eResource(), LaminaPackage.Literals.POLICY__BASE),
				candidate -> EcoreUtil.resolve(candidate.getEObjectOrProxy(), policy) instanceof Policy base && base != policy && (policy.getBaseVersion() == null || policy.getBaseVersion().equals(Publications.versionOf(base))));
	}

	@SafeVarargs
	private static IScope scopeOf(Map<String, ? extends EObject>... byName) {
		List<IEObjectDescription> found = new ArrayList<>();
		for (Map<String, ? extends EObject> elements : byName)
			elements.forEach((name, element) -> found.add(EObjectDescription.create(QualifiedName.create(name), element)));
		return scopeOf(found.stream());
	}

	/** A scope in which names are found by their hash, and the first of one name. */
	private static IScope scopeOf(Stream<IEObjectDescription> found) {
		return MapBasedScope.createScope(IScope.NULLSCOPE, found.toList());
	}

	private <T extends EObject> IScope scope(Document document, Class<T> kind, Function<T, String> name) {
		return cache.get(List.of(kind, document), document.eResource(), () -> scopeOf(descriptions(document, kind, name)));
	}

	private static <T extends EObject> Stream<IEObjectDescription> descriptions(Document document, Class<T> kind, Function<T, String> name) {
		return Documents.visible(document, kind).stream().filter(element -> name.apply(element) != null)
				.map(element -> EObjectDescription.create(QualifiedName.create(name.apply(element)), element));
	}

	/** The rules or exceptions of every version of the policy that scenarios are about. */
	private IScope ofScenarios(EObject context, String kind, Function<Policy, ? extends Map<String, ? extends EObject>> ofVersion) {
		Scenarios scenarios = EcoreUtil2.getContainerOfType(context, Scenarios.class);
		if (scenarios == null || scenarios.getPolicy() == null || scenarios.getPolicy().eIsProxy())
			return IScope.NULLSCOPE;
		return cache.get(List.of(kind, scenarios), scenarios.eResource(), () -> {
			List<IEObjectDescription> found = new ArrayList<>();
			for (Policy version : versions.of(scenarios.getPolicy().getName(), scenarios.eResource()))
				ofVersion.apply(version).forEach((name, element) -> found.add(EObjectDescription.create(QualifiedName.create(name), element)));
			return scopeOf(found.stream());
		});
	}
}
