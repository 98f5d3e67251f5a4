package org.lamina.compiler.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.lamina.runtime.Adjudicator;

/** Loads compiled rules and their data from memory, above the runtime that this program itself runs on. */
final class RuleLoader extends ClassLoader {

	private final Map<String, byte[]> files;

	RuleLoader(Map<String, byte[]> files) {
		super(Adjudicator.class.getClassLoader());
		this.files = files;
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		byte[] bytes = files.get(name.replace('.', '/') + ".class");
		if (bytes == null)
			throw new ClassNotFoundException(name);
		return defineClass(name, bytes, 0, bytes.length);
	}

	@Override
	protected URL findResource(String name) {
		byte[] bytes = files.get(name);
		try {
			return bytes == null ? null : new URL(null, "rules:/" + name, new Memory(bytes));
		} catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	protected Enumeration<URL> findResources(String name) {
		URL found = findResource(name);
		return Collections.enumeration(found == null ? List.of() : List.of(found));
	}

	/** Serves bytes under a URL. */
	private static final class Memory extends URLStreamHandler {

		private final byte[] bytes;

		Memory(byte[] bytes) {
			this.bytes = bytes;
		}

		@Override
		protected URLConnection openConnection(URL url) {
			return new URLConnection(url) {
				@Override
				public void connect() {
					connected = true;
				}

				@Override
				public InputStream getInputStream() {
					return new ByteArrayInputStream(bytes);
				}
			};
		}
	}
}
