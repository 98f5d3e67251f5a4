package org.lamina.dsl;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.common.TerminalsStandaloneSetup;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.ExpressionsPackage;

import com.google.inject.Injector;

/** Sets the language up where no extension registry of Eclipse does it. */
public class LaminaStandaloneSetup extends LaminaStandaloneSetupGenerated {

	public static void doSetup() {
		new LaminaStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/**
	 * Registers the models of the lower layers itself. The generated method would run the setup of each layer, but a layer is no language
	 * and has no parser to set up.
	 */
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		TerminalsStandaloneSetup.doSetup();
		EPackage.Registry.INSTANCE.putIfAbsent(CodesPackage.eNS_URI, CodesPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(ExpressionsPackage.eNS_URI, ExpressionsPackage.eINSTANCE);
		Injector injector = createInjector();
		register(injector);
		return injector;
	}
}
