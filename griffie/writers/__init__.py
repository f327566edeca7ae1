"""What the site has besides pages: data, annotations for machines, citations for reference managers, feeds."""
