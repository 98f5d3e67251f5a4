package org.lamina.dsl.validation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.apache.log4j.Logger;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.ComposedChecks;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.examples.Placeholders;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.problems.Problem;

import com.google.inject.Inject;

/** Every check of the language, composed of those of each matter. A check that fails itself is a problem like another. */
@ComposedChecks(validators = { FileChecks.class, NameChecks.class, UseChecks.class, ProcedureChecks.class, CodeSetChecks.class, CodeFileChecks.class, LevelChecks.class, CodeFormChecks.class,
		RuleCodeChecks.class, ValidityChecks.class, FactChecks.class, TableChecks.class, DecisionChecks.class, OperandChecks.class, TypeChecks.class, TestChecks.class, SubjectChecks.class, OutcomeChecks.class,
		PlaceholderChecks.class, PeriodChecks.class, VersionChecks.class, CodeYearChecks.class, UnknownChecks.class, ScenarioChecks.class, RecordChecks.class, ExpectationChecks.class, MissingChecks.class, ExampleChecks.class, CodingChecks.class,
		CriteriaChecks.class, ExtensionChecks.class, GroupChecks.class, ReductionChecks.class, NamedLineChecks.class, NeverChecks.class })
public class LaminaValidator extends AbstractLaminaValidator {

	private static final Logger LOG = Logger.getLogger(LaminaValidator.class);

	@Inject
	private OperationCanceledManager cancellation;

	/** The models of all layers: one validator checks them all. */
	@Override
	protected List<EPackage> getEPackages() {
		return List.of(CodesPackage.eINSTANCE, ExpressionsPackage.eINSTANCE, LaminaPackage.eINSTANCE);
	}

	/** The steps of a scenario with placeholders are not checked as they stand: {@link DocumentValidator} checks them with each row of examples put in. */
	@Override
	protected boolean isResponsible(Map<Object, Object> context, EObject element) {
		return super.isResponsible(context, element) && (element instanceof Scenario || !Placeholders.areAround(element));
	}

	@Override
	protected MethodWrapper createMethodWrapper(AbstractDeclarativeValidator checks, Method check) {
		return new Guarded(checks, check);
	}

	private final class Guarded extends MethodWrapper {

		Guarded(AbstractDeclarativeValidator checks, Method check) {
			super(checks, check);
		}

		@Override
		protected void handleInvocationTargetException(Throwable failure, State state) {
			cancellation.propagateAsErrorIfCancelException(failure);
			LOG.debug(getMethod(), failure);
			getInstance().acceptError("Lamina could not check this (" + getMethod().getName() + "); this is a mistake of Lamina, please report it with this document.",
					state.currentObject, null, INSIGNIFICANT_INDEX, Problem.INTERNAL.code());
		}
	}
}
