package org.lamina.agreement.mutation;

import com.google.inject.Injector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.dsl.generation.RuleGenerator;
import org.lamina.dsl.lamina.Policy;

/** A generator whose classes are loaded once more, beside those that everybody uses, so that one of them can have a mistake. */
final class LoadedGenerator {

	private final Object generator;
	private final Method generate;
	private final Method services;
	private final Method renew;
	private final Method reached;

	/** @param classes the classes of the generator by name, which tell their steps */
	LoadedGenerator(Map<String, byte[]> classes) {
		Map<String, byte[]> all = new HashMap<>(classes);
		all.put(Steps.class.getName(), GeneratorClasses.bytes(Steps.class.getName()));
		Loader loader = new Loader(all);
		try {
			Class<?> type = loader.loadClass(RuleGenerator.class.getName());
			generate = type.getMethod("generate", Policy.class);
			services = type.getMethod("services", Collection.class);
			Class<?> steps = loader.loadClass(Steps.class.getName());
			renew = steps.getMethod("renew");
			reached = steps.getMethod("reached");
			generator = injector(loader, classes.keySet()).getInstance(type);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The parts that a generator is given are bound here, for the injector of all would keep those of every mistake. */
	private static Injector injector(ClassLoader loader, Collection<String> names) throws ClassNotFoundException {
		List<Class<?>> parts = new ArrayList<>();
		for (String name : names) {
			Class<?> type = loader.loadClass(name);
			if (type.getConstructors().length == 1 && type.getConstructors()[0].getParameterCount() == 0)
				parts.add(type);
		}
		return Workspace.services().createChildInjector(binder -> parts.forEach(binder::bind));
	}

	/** The lines that were reached for the last files, by their numbers. */
	BitSet reached() {
		return (BitSet) call(reached, null);
	}

	/** What {@link org.lamina.compiler.rules.RuleCompiler#generate} makes of the policies of a workspace, with the mistake. */
	List<GeneratedFile> files(Workspace workspace) {
		List<GeneratedFile> files = new ArrayList<>();
		call(renew, null);
		for (Policy policy : workspace.policies())
			for (Object file : (List<?>) call(generate, generator, policy))
				files.add((GeneratedFile) file);
		files.add((GeneratedFile) call(services, generator, workspace.policies()));
		return files;
	}

	private static Object call(Method method, Object on, Object... arguments) {
		try {
			return method.invoke(on, arguments);
		} catch (InvocationTargetException failed) {
			throw new IllegalStateException(failed.getCause());
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Loads the classes of the generator itself, and asks for all others where everybody does. */
	private static final class Loader extends ClassLoader {

		private final Map<String, byte[]> classes;

		Loader(Map<String, byte[]> classes) {
			super(LoadedGenerator.class.getClassLoader());
			this.classes = classes;
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				Class<?> loaded = findLoadedClass(name);
				if (loaded != null)
					return loaded;
				byte[] bytes = classes.get(name);
				return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
			}
		}
	}
}
