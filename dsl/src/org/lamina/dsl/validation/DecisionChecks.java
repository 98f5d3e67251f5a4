package org.lamina.dsl.validation;

import com.google.inject.Inject;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.decisions.DecisionReader;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.tables.Inputs;

/** A decision table asks for what there is, and its cells fit its inputs. */
class DecisionChecks extends Checks {

	@Inject
	private DecisionReader decisions;

	/** An input of a decision table is a fact or a property, and each of its cells accepts values that it can have. */
	@Check
	void cellsFitTheirInputs(Table table) {
		if (table.getName() != null && Inputs.decide(table))
			decisions.of(table).problems().forEach(misfit -> error(misfit.problem(), misfit.message(), misfit.at()));
	}
}
