<?xml version="1.0" encoding="UTF-8"?>
<!-- p2's indexes and profiles, the same for each build of a commit: p2 writes into them the time and the folder of the build, and what it keeps
     in no order in the order that the JVM chose at random when it started. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output indent="yes"/>
  <xsl:strip-space elements="*"/>

  <!-- in milliseconds since 1970 -->
  <xsl:param name="timestamp"/>

  <xsl:template match="node() | @*">
    <xsl:copy>
      <xsl:apply-templates select="node() | @*"/>
    </xsl:copy>
  </xsl:template>

  <!-- Sets. The lists have an order that means something: of the mappings of an artifact to its file, the first that fits is taken. -->
  <xsl:template match="artifacts | iusProperties | properties | provides | units">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:apply-templates select="*">
        <xsl:sort lang="en" select="@classifier"/>
        <xsl:sort lang="en" select="@namespace"/>
        <xsl:sort lang="en" select="@id"/>
        <xsl:sort lang="en" select="@name"/>
        <xsl:sort lang="en" select="@version"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="profile/@timestamp | repository/properties/property[@name = 'p2.timestamp']/@value">
    <xsl:attribute name="{name()}">
      <xsl:value-of select="$timestamp"/>
    </xsl:attribute>
  </xsl:template>

  <!-- A roaming profile is told its folder by p2 wherever it is started. -->
  <xsl:template match="profile/properties/property[@name = 'org.eclipse.equinox.p2.cache' or @name = 'org.eclipse.equinox.p2.installFolder']/@value">
    <xsl:attribute name="value">.</xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
