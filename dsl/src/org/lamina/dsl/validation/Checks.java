package org.lamina.dsl.validation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.problems.Problem;

/**
 * The checks of one matter. They run as a part of {@link LaminaValidator}. What cannot be resolved or was not written is somebody else's
 * to report, so a check passes over it in silence.
 */
abstract class Checks extends AbstractDeclarativeValidator {

	/** Not registered: the validator that is composed of these is. */
	@Override
	public void register(EValidatorRegistrar registrar) {
	}

	@Override
	protected List<EPackage> getEPackages() {
		return List.of(CodesPackage.eINSTANCE, ExpressionsPackage.eINSTANCE, LaminaPackage.eINSTANCE);
	}

	/** Reports an error on the whole of an element. */
	protected void error(Problem problem, String message, EObject at) {
		error(message, at, null, problem.code());
	}

	/** Reports an error on what is written for a feature. */
	protected void error(Problem problem, String message, EObject at, EStructuralFeature feature) {
		error(message, at, feature, problem.code());
	}

	/** Reports an error on one of the values that are written for a feature. */
	protected void error(Problem problem, String message, EObject at, EStructuralFeature feature, int index) {
		error(message, at, feature, index, problem.code());
	}

	/** Reports a warning on the whole of an element. */
	protected void warning(Problem problem, String message, EObject at) {
		warning(message, at, null, problem.code());
	}

	/** Reports a warning on what is written for a feature. */
	protected void warning(Problem problem, String message, EObject at, EStructuralFeature feature) {
		warning(message, at, feature, problem.code());
	}

	/** Reports a warning on one of the values that are written for a feature. */
	protected void warning(Problem problem, String message, EObject at, EStructuralFeature feature, int index) {
		warning(message, at, feature, index, problem.code());
	}

	/** Reports something worth knowing on what is written for a feature. */
	protected void info(Problem problem, String message, EObject at, EStructuralFeature feature) {
		info(message, at, feature, problem.code());
	}

	/** Whether a reference leads somewhere. */
	protected static boolean found(EObject target) {
		return target != null && !target.eIsProxy();
	}
}
