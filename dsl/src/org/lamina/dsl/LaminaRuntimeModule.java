package org.lamina.dsl;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.validation.IResourceValidator;
import org.lamina.dsl.documentation.MarkdownDocumentation;
import org.lamina.dsl.formatting.WholeDocumentFormatter;
import org.lamina.dsl.parsing.BoundedLexer;
import org.lamina.dsl.parsing.LaminaValueConverters;
import org.lamina.dsl.parsing.ResumingParser;
import org.lamina.dsl.parsing.SyntaxMessages;
import org.lamina.dsl.scoping.ExportedNames;
import org.lamina.dsl.scoping.LaminaResource;
import org.lamina.dsl.scoping.LaminaScopeProvider;
import org.lamina.dsl.scoping.LinkingMessages;
import org.lamina.dsl.validation.DocumentValidator;

/** What Lamina puts in the place of Xtext's defaults. */
public class LaminaRuntimeModule extends AbstractLaminaRuntimeModule {

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return LaminaValueConverters.class;
	}

	@Override
	public void configureRuntimeLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(BoundedLexer.class);
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return ResumingParser.class;
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return LaminaResource.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	@Override
	public Class<? extends IScopeProvider> bindIScopeProvider() {
		return LaminaScopeProvider.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return LinkingMessages.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return ExportedNames.class;
	}

	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return DocumentValidator.class;
	}

	public Class<? extends IEObjectDocumentationProvider> bindIEObjectDocumentationProvider() {
		return MarkdownDocumentation.class;
	}

	public Class<? extends IFormatter2> bindIFormatter2() {
		return WholeDocumentFormatter.class;
	}
}
