"""What is written beside the pages: data files, citations to take along, feeds."""
