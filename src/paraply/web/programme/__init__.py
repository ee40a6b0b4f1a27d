"""Pages about the programme as a whole."""
