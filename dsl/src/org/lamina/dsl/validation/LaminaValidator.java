package org.lamina.dsl.validation;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.lamina.LaminaPackage;

/** Every check of the language. */
public class LaminaValidator extends AbstractLaminaValidator {

	/** The models of all layers: one validator checks them all. */
	@Override
	protected List<EPackage> getEPackages() {
		return List.of(CodesPackage.eINSTANCE, ExpressionsPackage.eINSTANCE, LaminaPackage.eINSTANCE);
	}
}
