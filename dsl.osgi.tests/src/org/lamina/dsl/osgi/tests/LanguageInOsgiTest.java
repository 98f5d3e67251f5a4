package org.lamina.dsl.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.testing.util.ParseHelper;
import org.eclipse.xtext.testing.validation.ValidationTestHelper;
import org.junit.jupiter.api.Test;
import org.lamina.dsl.LaminaStandaloneSetup;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Policy;
import org.osgi.framework.Bundle;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;

/** The language works where every bundle sees only what its manifest names. */
class LanguageInOsgiTest {
	private static final String POLICY = """
			policy osgi "Parsed in OSGi"
			    version    2026.1
			    effective  from 2026-01-01
			""";

	@Test
	void bundlesOfTheLanguageResolve() {
		for (String name : new String[] { "org.lamina.runtime", "org.lamina.dsl" }) {
			Bundle bundle = Platform.getBundle(name);
			assertNotNull(bundle, name);
			assertTrue((bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0, name);
		}
	}

	@Test
	void modelsOfAllLayersAreRegisteredByThePlugin() {
		for (String layer : new String[] { "Codes", "Expressions", "Lamina" })
			assertNotNull(EPackage.Registry.INSTANCE.getEPackage("http://www.lamina.org/dsl/" + layer), layer);
	}

	@Test
	void policyParsesWithoutErrors() throws Exception {
		Injector injector = new LaminaStandaloneSetup().createInjectorAndDoEMFRegistration();
		Document document = injector.getInstance(Key.get(new TypeLiteral<ParseHelper<Document>>() { })).parse(POLICY);
		injector.getInstance(ValidationTestHelper.class).assertNoErrors(document);
		assertEquals("osgi", ((Policy) document).getName());
	}
}
