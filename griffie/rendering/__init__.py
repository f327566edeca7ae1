"""From values to text: prose to HTML, views to pages. Knows nothing of papers; what it is not given it cannot show."""
