package org.lamina.dsl.tests.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.lamina.dsl.LaminaRuntimeModule;
import org.lamina.dsl.LaminaStandaloneSetup;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;

/** A check that fails itself is a problem like another, and the other checks run. */
class InternalProblemTest {

	/** Reads no table at all. */
	static class FailingReader extends TableReader {
		@Override
		public TableContent contentOf(Table table) {
			throw new IllegalStateException("for the test");
		}
	}

	@Test
	void failuresOfChecksAreProblems() throws IOException {
		LaminaStandaloneSetup.doSetup();
		Injector injector = Guice.createInjector(Modules.override(new LaminaRuntimeModule()).with(binder -> {
			binder.bind(TableReader.class).to(FailingReader.class);
			binder.bind(EValidator.Registry.class).toInstance(new EValidatorRegistryImpl());
		}));
		XtextResource document = injector.getInstance(XtextResource.class);
		document.setURI(URI.createURI("internal.lamina"));
		injector.getInstance(XtextResourceSet.class).getResources().add(document);
		document.load(new ByteArrayInputStream("library a\ntable mue by procedure from \"mue.csv\"\nprocedures b = 2251\n".getBytes(StandardCharsets.UTF_8)), null);
		List<Issue> issues = injector.getInstance(IResourceValidator.class).validate(document, CheckMode.ALL, CancelIndicator.NullImpl);
		assertEquals(List.of("internal", "code-form"), issues.stream().map(Issue::getCode).toList());
		assertEquals("Lamina could not check this (tablesCanBeRead); this is a mistake of Lamina, please report it with this document.", issues.get(0).getMessage());
	}
}
