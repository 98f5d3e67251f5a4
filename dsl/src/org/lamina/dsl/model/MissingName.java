package org.lamina.dsl.model;

import org.lamina.dsl.lamina.MissingValue;

/** What a scenario expects to be missing, under the name that decisions give it: {@code height-loss of line 2}, {@code units of line 1 of claim H-1}. */
public final class MissingName {

	private MissingName() {
	}

	public static String of(MissingValue missing) {
		if (missing.isPayable())
			return "whether line " + missing.getLine() + " is payable";
		StringBuilder name = new StringBuilder(missing.getName());
		if (missing.getColumn() != null)
			name.append('.').append(missing.getColumn());
		if (missing.getLine() != null)
			name.append(" of line ").append(missing.getLine());
		if (missing.getClaim() != null)
			name.append(" of claim ").append(missing.getClaim());
		if (missing.getOwner() != null)
			name.append(" of the ").append(missing.getOwner());
		if (missing.getLevel() != null)
			name.append(" at ").append(missing.getLevel());
		return name.toString();
	}
}
