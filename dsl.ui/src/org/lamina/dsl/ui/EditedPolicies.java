package org.lamina.dsl.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Publications;

import com.google.inject.Inject;
import com.google.inject.Provider;

/**
 * Reads policies as they stand on the screen: of a file that is open in an editor the text there, of any other the text on disk.
 * Resources carry {@code file:} addresses, so that what a policy names beside it, a table say, is found as the command finds it.
 */
final class EditedPolicies {
	private static final String EXTENSION = "lamina";
	private static final Set<Integer> VANISHED = Set.of(IResourceStatus.RESOURCE_NOT_FOUND, IResourceStatus.RESOURCE_NOT_LOCAL, IResourceStatus.NOT_FOUND_LOCAL, IResourceStatus.OUT_OF_SYNC_LOCAL);
	private static final Map<String, String> UTF_8 = Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name());

	@Inject
	private Provider<XtextResourceSet> resourceSets;

	/** The policy among all the policies of its project, which it may name; scenarios that say a day see them as known on it. */
	XtextResource inProject(IFile edited) throws CoreException {
		XtextResourceSet resources = resourceSets.get();
		for (IFile file : policiesOf(edited))
			if (!file.equals(edited))
				loadIfThere(resources, file);
		XtextResource policy = load(resources, edited.getLocationURI(), textOf(edited));
		if (!policy.getContents().isEmpty() && policy.getContents().get(0) instanceof Scenarios scenarios)
			Publications.knownOn(scenarios).ifPresent(day -> Publications.knowBy(day, resources));
		return policy;
	}

	/** A file that comes or goes while the others are read is left out; when it is there, the next check finds it. */
	private static void loadIfThere(XtextResourceSet resources, IFile file) throws CoreException {
		try {
			load(resources, file.getLocationURI(), textOf(file));
		} catch (CoreException e) {
			if (!VANISHED.contains(e.getStatus().getCode()))
				throw e;
		}
	}

	/** A policy outside the workspace, which belongs to no project. */
	XtextResource alone(ITextFileBuffer buffer) {
		return load(resourceSets.get(), buffer.getFileStore().toURI(), buffer.getDocument().get());
	}

	private static List<IFile> policiesOf(IFile edited) throws CoreException {
		List<IFile> policies = new ArrayList<>();
		edited.getProject().accept((IResource resource) -> {
			// A derived folder holds a build's copies: every name would be declared twice.
			if (resource instanceof IFile file && EXTENSION.equals(file.getFileExtension()))
				policies.add(file);
			return !resource.isDerived();
		});
		return policies;
	}

	private static String textOf(IFile file) throws CoreException {
		ITextFileBuffer open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		return open == null ? file.readString() : open.getDocument().get();
	}

	private static XtextResource load(XtextResourceSet resources, URI address, String text) {
		XtextResource policy = (XtextResource) resources.createResource(org.eclipse.emf.common.util.URI.createURI(address.toString()));
		try {
			policy.load(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()), UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return policy;
	}
}
