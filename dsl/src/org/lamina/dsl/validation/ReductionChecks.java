package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;

/** A line is reduced to a part of it. */
class ReductionChecks extends Checks {

	@Inject
	private Typing typing;

	/** A reduction says to what, and nothing else does. */
	@Check
	void reductionsSayToWhat(Outcome outcome) {
		if (outcome.getEffect() == null)
			return;
		boolean measured = outcome.getPercent() != null || outcome.getUnits() != null;
		if (outcome.getEffect().equals("reduce") && !measured)
			error(Problem.REDUCTION, "`reduce` does not say to what; write `reduce to 50%`, or `reduce to 1 units`.", outcome, LaminaPackage.Literals.OUTCOME__EFFECT);
		else if (!outcome.getEffect().equals("reduce") && measured)
			error(Problem.REDUCTION, "`" + outcome.getEffect() + "` is for the whole line; leave out to what, or write `reduce`.", outcome, LaminaPackage.Literals.OUTCOME__EFFECT);
		else if (outcome.getPercent() != null && new BigDecimal(outcome.getPercent()).compareTo(BigDecimal.valueOf(100)) > 0)
			error(Problem.REDUCTION, "A line is not reduced to more than all of it; write 100% or less.", outcome, LaminaPackage.Literals.OUTCOME__PERCENT);
	}

	/** Units are a number. */
	@Check
	void unitsAreANumber(Outcome outcome) {
		Type type = outcome.getUnits() == null ? Type.UNKNOWN : typing.typeOf(outcome.getUnits());
		if (type != Type.UNKNOWN && type != Type.NUMBER)
			error(Problem.TYPE, "Units are a number, and this is " + type.label() + "; name a number.", outcome, LaminaPackage.Literals.OUTCOME__UNITS);
	}
}
