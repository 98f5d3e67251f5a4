package org.lamina.agreement.mutation;

import java.util.HashMap;
import java.util.Map;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.ClassWriter;
import org.pitest.reloc.asm.Opcodes;
import org.pitest.reloc.asm.tree.AbstractInsnNode;
import org.pitest.reloc.asm.tree.ClassNode;
import org.pitest.reloc.asm.tree.FrameNode;
import org.pitest.reloc.asm.tree.InsnList;
import org.pitest.reloc.asm.tree.JumpInsnNode;
import org.pitest.reloc.asm.tree.LdcInsnNode;
import org.pitest.reloc.asm.tree.LineNumberNode;
import org.pitest.reloc.asm.tree.MethodInsnNode;
import org.pitest.reloc.asm.tree.MethodNode;

/** Makes classes tell their {@link Steps} on which line they are and that they jump. */
final class Followed {

	private static final String STEPS = Steps.class.getName().replace('.', '/');

	private final Map<String, Integer> numbers = new HashMap<>();

	/** The number of a line; lines get theirs as they are asked for. */
	synchronized int number(String type, int line) {
		return numbers.computeIfAbsent(type + ":" + line, first -> numbers.size());
	}

	/** A class that tells its steps. */
	byte[] followed(byte[] type) {
		ClassNode node = new ClassNode();
		new ClassReader(type).accept(node, 0);
		node.methods.forEach(method -> follow(node.name.replace('/', '.'), method));
		ClassWriter writer = new ClassWriter(0);
		node.accept(writer);
		return writer.toByteArray();
	}

	private void follow(String type, MethodNode method) {
		for (AbstractInsnNode instruction : method.instructions.toArray())
			if (instruction instanceof JumpInsnNode)
				method.instructions.insertBefore(instruction, step("step", "()V"));
			else if (instruction instanceof LineNumberNode line) {
				InsnList told = new InsnList();
				told.add(new LdcInsnNode(number(type, line.line)));
				told.add(step("line", "(I)V"));
				method.instructions.insert(beginning(line), told);
			}
		method.maxStack++;
	}

	/** Behind what must stand first on a line: what is known of the stack, and a {@code new}, which is known by where it stands. */
	private static AbstractInsnNode beginning(LineNumberNode line) {
		AbstractInsnNode first = line.getNext() instanceof FrameNode frame ? frame : line;
		return first.getNext().getOpcode() == Opcodes.NEW ? first.getNext() : first;
	}

	private static MethodInsnNode step(String name, String descriptor) {
		return new MethodInsnNode(Opcodes.INVOKESTATIC, STEPS, name, descriptor, false);
	}
}
