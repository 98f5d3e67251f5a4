package org.lamina.compiler.workspace;

import com.google.inject.Injector;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.lamina.dsl.LaminaStandaloneSetup;

/** The language, set up once in this process, when it is first needed. */
final class Language {

	/** Where the services of the language come from. */
	static final Injector INJECTOR = setUp();

	private Language() {
	}

	/** Xtext logs what it then reports as a problem; on a terminal that would be said twice, with a stack trace. */
	private static Injector setUp() {
		if (System.getenv("LAMINA_DEBUG") == null)
			Logger.getRootLogger().setLevel(Level.OFF);
		return new LaminaStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
