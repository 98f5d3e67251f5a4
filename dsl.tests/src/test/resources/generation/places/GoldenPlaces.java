package rules.golden.places.v1;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * Where an augmentation is done.
 *
 * <p>Policy golden.places, version 1, effective from 2020-01-01.
 */
public final class GoldenPlaces extends Policy {

	/** The policy with its data, ready to judge. */
	public GoldenPlaces() {
		super("golden.places", "1", new Period(LocalDate.of(2020, 1, 1), null),
				List.of(), "GoldenPlaces.data");
		judgeBy(List.of(new N22513Rules(data())),
				List.of());
	}

	@Override
	public List<Rule> rules() {
		return inOrder(List.of(
				N22513Rules.IN_A_FACILITY,
				N22513Rules.HAS_A_FRACTURE));
	}
}
