package org.lamina.dsl.generation;

/**
 * A file that the generator wrote.
 *
 * @param path    its path below the root of the sources, with slashes
 * @param content its bytes; Java sources are UTF-8
 */
public record GeneratedFile(String path, byte[] content) {

	/** Whether it is a Java source, and not a resource. */
	public boolean isJava() {
		return path.endsWith(".java");
	}
}
