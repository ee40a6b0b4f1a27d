"""The edge: what arrives is bounded and takes its turn before a page is made. Knows nothing of what pages show."""
