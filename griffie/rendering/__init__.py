"""From prose and views to HTML."""
