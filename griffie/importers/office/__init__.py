"""Word and OpenDocument: packages of XML, flat text, numbering as the program counts it."""
