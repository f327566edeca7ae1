"""Plain-text dumps of Word letters and Markdown dumps of PDFs."""
