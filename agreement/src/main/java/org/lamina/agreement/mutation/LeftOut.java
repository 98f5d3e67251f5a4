package org.lamina.agreement.mutation;

import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.MutationContext;
import org.pitest.reloc.asm.MethodVisitor;
import org.pitest.reloc.asm.Opcodes;
import org.pitest.reloc.asm.Type;

/** A part of a template is not written. PIT leaves calls out, too, but cannot say what was to be written. */
final class LeftOut implements MethodMutatorFactory {

	private static final String TEMPLATE = "org/eclipse/xtend2/lib/StringConcatenation";

	/** Whether a mistake of PIT's is one that this class makes better, or that only changes where lines end. */
	static boolean isInstead(String description) {
		return description.contains(TEMPLATE + "::");
	}

	@Override
	public String getGloballyUniqueId() {
		return getName();
	}

	@Override
	public String getName() {
		return "leave out";
	}

	@Override
	public MethodVisitor create(MutationContext context, MethodInfo method, MethodVisitor next) {
		return new MethodVisitor(Opcodes.ASM9, next) {

			private String written = "";

			@Override
			public void visitLdcInsn(Object constant) {
				written = constant.toString();
				super.visitLdcInsn(constant);
			}

			@Override
			public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
				if (!owner.equals(TEMPLATE) || !name.startsWith("append")) {
					written = "«" + name + "»";
					super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
				} else if (!written.isBlank() && context.shouldMutate(context.registerMutation(LeftOut.this, getName() + " \"" + written.strip().replaceAll("\\s+", " ") + "\""))) {
					for (int arguments = Type.getArgumentTypes(descriptor).length; arguments >= 0; arguments--)
						visitInsn(Opcodes.POP);
				} else
					super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
			}
		};
	}
}
