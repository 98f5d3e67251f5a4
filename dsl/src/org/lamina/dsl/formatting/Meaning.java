package org.lamina.dsl.formatting;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Compares parsed models: all that is in them, and the names by which they refer to others. */
final class Meaning {

	private Meaning() {
	}

	/** Whether two elements are of one kind and have the same values, references and parts. */
	static boolean same(EObject one, EObject other) {
		return one.eClass() == other.eClass() && one.eClass().getEAllStructuralFeatures().stream().allMatch(feature -> same(one, other, feature));
	}

	private static boolean same(EObject one, EObject other, EStructuralFeature feature) {
		if (feature instanceof EReference reference && !reference.isContainment())
			return names(one, reference).equals(names(other, reference));
		List<?> values = values(one, feature);
		List<?> others = values(other, feature);
		if (values.size() != others.size())
			return false;
		for (int i = 0; i < values.size(); i++)
			if (!(feature instanceof EReference ? same((EObject) values.get(i), (EObject) others.get(i)) : values.get(i).equals(others.get(i))))
				return false;
		return true;
	}

	private static List<?> values(EObject element, EStructuralFeature feature) {
		Object value = element.eGet(feature, false);
		if (feature.isMany())
			return (List<?>) value;
		return value == null ? List.of() : List.of(value);
	}

	private static List<String> names(EObject element, EReference reference) {
		return NodeModelUtils.findNodesForFeature(element, reference).stream().map(Meaning::withoutBlanks).toList();
	}

	private static String withoutBlanks(INode name) {
		StringBuilder text = new StringBuilder();
		for (ILeafNode leaf : name.getLeafNodes())
			text.append(leaf.isHidden() ? "" : leaf.getText());
		return text.toString();
	}
}
