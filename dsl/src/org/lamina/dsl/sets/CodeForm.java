package org.lamina.dsl.sets;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lamina.runtime.claim.CodeSystem;

/** The form that the codes of a system have, which is stricter than what fits into a packed code. */
public enum CodeForm {
	PROCEDURE("\\d{4}[0-9A-Z]|[A-Z]\\d{4}", "[0-9A-Z]\\d{0,3}", "no procedure code", "five characters such as `22513`, `0200T` or `C7507`"),
	MODIFIER("[0-9A-Z]{2}", "[0-9A-Z]", "no modifier", "two characters such as `59` or `XE`"),
	ICD_10_CM("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?", "[A-Z](\\d([0-9A-Z](\\.[0-9A-Z]{0,4})?)?)?", "no diagnosis of ICD-10-CM", "it with the point, as in `M80.08XA`"),
	ICD_9_CM("(\\d{3}|V\\d{2})(\\.\\d{1,2})?|E\\d{3}(\\.\\d)?", "\\d{1,3}(\\.\\d?)?|V\\d{0,2}(\\.\\d?)?|E\\d{0,3}\\.?", "no diagnosis of ICD-9-CM", "it with the point, as in `733.13`"),
	PLACE("\\d{2}", "\\d", "no place of service", "two digits such as `11` or `22`"),
	REMARK("(MA?|N)\\d{1,4}", "", "no remark code", "one such as `N122` or `M80`"),
	ADJUSTMENT("[1-9]\\d{0,2}|[A-Z]\\d{1,2}", "", "no adjustment reason", "the group and the number, as in `CO-236`");

	private final Pattern whole;
	private final Pattern beginning;
	private final String not;
	private final String such;

	CodeForm(String whole, String beginning, String not, String such) {
		this.whole = Pattern.compile(whole);
		this.beginning = Pattern.compile(beginning);
		this.not = not;
		this.such = such;
	}

	/** The form of the codes of a system. */
	public static CodeForm of(CodeSystem system) {
		return switch (system) {
			case PROCEDURE -> PROCEDURE;
			case MODIFIER -> MODIFIER;
			case ICD_10_CM -> ICD_10_CM;
			case ICD_9_CM -> ICD_9_CM;
			case PLACE -> PLACE;
		};
	}

	/** What is wrong with a code, in a sentence for its author; nothing if it has the form. */
	public Optional<String> problemOf(String code) {
		return whole.matcher(code).matches() ? Optional.empty() : Optional.of("`" + code + "` is " + not + "; write " + such + ".");
	}

	/** What is wrong with a prefix, in a sentence for its author; nothing if codes can begin so. */
	public Optional<String> problemOfPrefix(String prefix) {
		if (beginning.matcher(prefix).matches())
			return Optional.empty();
		return Optional.of(whole.matcher(prefix).matches() ? "`" + prefix + "*` stands for one code only; write `" + prefix + "`." : "`" + prefix + "*` is the beginning of " + not + "; write " + such + ".");
	}
}
