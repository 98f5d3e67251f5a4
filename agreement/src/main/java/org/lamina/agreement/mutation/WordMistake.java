package org.lamina.agreement.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.MutationContext;
import org.pitest.reloc.asm.Handle;
import org.pitest.reloc.asm.MethodVisitor;
import org.pitest.reloc.asm.Opcodes;

/**
 * Another word in a text that the generator writes: a negation dropped, {@code ||} for {@code &&}.
 *
 * @param word    what is written
 * @param instead what a mistaken generator writes
 * @param number  which of the places in one constant it is, from 0
 */
record WordMistake(String word, String instead, int number) implements MethodMutatorFactory {

	/** More of one word does not stand in one constant. */
	private static final int MOST = 3;

	/** All of them. */
	static List<MethodMutatorFactory> all() {
		List<MethodMutatorFactory> all = new ArrayList<>();
		String[][] words = {{" && ", " || "}, {" || ", " && "}, {"!", ""}, {" != ", " == "}, {" == ", " != "}, {"isMore", "isLess"}, {"isLess", "isMore"}, {"isAfter", "isBefore"}, {"isBefore", "isAfter"}, {"true", "false"}, {"false", "true"},
				{".opposite()", ""}, {"first", "second"}, {"second", "first"}, {"other", "line"}, {"one", "line"}, {"line", "null"}, {"level", "null"}, {"sum", "difference"}, {"product", "quotient"}, {"null", "line"}, {"return", "return !"}, {"any", "all"}, {"LINE", "CLAIM"}, {"CLAIM", "LINE"}, {"LEVEL", "LINE"}};
		for (String[] pair : words)
			for (int number = 0; number < MOST; number++)
				all.add(new WordMistake(pair[0], pair[1], number));
		return all;
	}

	/** Where the word begins in a constant, as a word of its own; -1 if it does not stand there so often. */
	private int placeIn(String constant) {
		boolean letters = Character.isLetter(word.charAt(0));
		Matcher matcher = Pattern.compile((letters ? "(?<![A-Za-z])" : "") + Pattern.quote(word) + (letters ? "(?![a-z])" : "")).matcher(constant);
		for (int found = 0; matcher.find(); found++)
			if (found == number)
				return matcher.start();
		return -1;
	}

	private String mistaken(String constant) {
		int place = placeIn(constant);
		return constant.substring(0, place) + instead + constant.substring(place + word.length());
	}

	@Override
	public String getGloballyUniqueId() {
		return getName();
	}

	@Override
	public String getName() {
		return "write `" + instead + "` for `" + word + "`" + (number == 0 ? "" : ", place " + (number + 1));
	}

	@Override
	public MethodVisitor create(MutationContext context, MethodInfo method, MethodVisitor next) {
		return new MethodVisitor(Opcodes.ASM9, next) {
			@Override
			public void visitLdcInsn(Object constant) {
				super.visitLdcInsn(constant instanceof String text ? changed(text, context) : constant);
			}

			@Override
			public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
				if (name.equals("makeConcatWithConstants"))
					arguments[0] = changed((String) arguments[0], context);
				super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
			}
		};
	}

	private String changed(String constant, MutationContext context) {
		if (placeIn(constant) < 0)
			return constant;
		String shown = constant.replaceAll("\\p{Cntrl}", "…");
		return context.shouldMutate(context.registerMutation(this, getName() + " in \"" + shown + "\"")) ? mistaken(constant) : constant;
	}
}
