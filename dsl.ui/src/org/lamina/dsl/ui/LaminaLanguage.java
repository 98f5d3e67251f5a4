package org.lamina.dsl.ui;

import org.lamina.dsl.ide.LaminaIdeSetup;

import com.google.inject.Injector;

/** The language as the workbench uses it: one set of services for all editors. */
final class LaminaLanguage {
	private static final Injector SERVICES = new LaminaIdeSetup().createInjectorAndDoEMFRegistration();

	private LaminaLanguage() {
	}

	static <T> T service(Class<T> type) {
		return SERVICES.getInstance(type);
	}
}
