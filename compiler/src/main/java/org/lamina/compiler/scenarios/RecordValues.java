package org.lamina.compiler.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.dsl.lamina.DateValue;
import org.lamina.dsl.lamina.Entry;
import org.lamina.dsl.lamina.EntryValue;
import org.lamina.dsl.lamina.LevelsValue;
import org.lamina.dsl.lamina.NumberValue;
import org.lamina.dsl.lamina.TextValue;
import org.lamina.dsl.lamina.WordValue;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

/** What the record of a scenario says, by the names of the facts. A question mark says nothing. */
final class RecordValues {

	private RecordValues() {
	}

	static Map<String, Value> of(List<Entry> entries) {
		Map<String, Value> values = new HashMap<>();
		for (Entry entry : entries) {
			Value value = valueOf(entry);
			if (value != null)
				values.put(entry.getFact().getName(), value);
		}
		return values;
	}

	private static Value valueOf(Entry entry) {
		EntryValue written = entry.getValue();
		if (written instanceof NumberValue number)
			return Value.of(new BigDecimal(number.getNumber()));
		if (written instanceof DateValue date)
			return Value.of(LocalDate.parse(date.getDate()));
		if (written instanceof TextValue text)
			return Value.of(text.getText());
		if (written instanceof LevelsValue levels)
			return Value.of(levels.getLevels().stream().map(Level::of).toList());
		if (!(written instanceof WordValue word))
			return null;
		boolean saysYesOrNo = entry.getFact().getType() instanceof YesNoType && List.of("yes", "no").contains(word.getWord());
		return saysYesOrNo ? Value.of(word.getWord().equals("yes")) : Value.of(word.getWord());
	}
}
