"""The nouns: values that the phases hand to each other. Nothing here reads, links or renders."""
