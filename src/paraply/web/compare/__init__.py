"""Pages that lay participants beside each other."""
