package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message with placeholders in braces, such as {@code {procedure}}. */
public final class Message {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	private final String template;

	public Message(String template) {
		this.template = template;
	}

	/** The names in braces, in their order. */
	public List<String> placeholders() {
		List<String> names = new ArrayList<>();
		for (Matcher matcher = PLACEHOLDER.matcher(template); matcher.find();)
			names.add(matcher.group(1));
		return names;
	}

	/** The message with each placeholder replaced. */
	public String render(UnaryOperator<String> values) {
		return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
	}

	@Override
	public String toString() {
		return template;
	}
}
