package org.lamina.compiler.scenarios;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lamina.compiler.diagnostics.DisplayPaths;

/** Results in the XML of JUnit that build servers read: a suite for each file, a test case for each scenario and for each row of examples. */
public final class JUnitReport {

	private final DisplayPaths paths;

	public JUnitReport(DisplayPaths paths) {
		this.paths = paths;
	}

	public String of(List<ScenarioResult> results) {
		Map<String, List<ScenarioResult>> suites = results.stream().collect(Collectors.groupingBy(result -> paths.of(result.scenario().file()), LinkedHashMap::new, Collectors.toList()));
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuites");
			for (Map.Entry<String, List<ScenarioResult>> suite : suites.entrySet())
				write(suite.getKey(), suite.getValue(), xml);
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return text.append('\n').toString();
	}

	private static void write(String file, List<ScenarioResult> results, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement("testsuite");
		xml.writeAttribute("name", plain(file));
		xml.writeAttribute("tests", String.valueOf(results.size()));
		xml.writeAttribute("failures", String.valueOf(results.stream().filter(result -> !result.isPassed()).count()));
		for (ScenarioResult result : results) {
			xml.writeStartElement("testcase");
			xml.writeAttribute("classname", plain(result.scenario().policy()));
			xml.writeAttribute("name", plain(result.scenario().title()));
			xml.writeAttribute("file", plain(file));
			xml.writeAttribute("line", String.valueOf(result.scenario().line()));
			for (Failure failure : result.failures()) {
				xml.writeStartElement("failure");
				xml.writeAttribute("message", plain(failure.toString().lines().findFirst().orElse("")));
				xml.writeCharacters(plain(file + ":" + failure.line() + ":\n" + failure));
				xml.writeEndElement();
			}
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

	/** Text without the characters that XML does not allow. */
	private static String plain(String text) {
		return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
	}
}
