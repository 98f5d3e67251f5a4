package org.lamina.dsl.ide;

import org.eclipse.xtext.util.Modules2;
import org.lamina.dsl.LaminaRuntimeModule;
import org.lamina.dsl.LaminaStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** Sets the language up with the services of an editor. */
public class LaminaIdeSetup extends LaminaStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new LaminaRuntimeModule(), new LaminaIdeModule()));
	}
}
