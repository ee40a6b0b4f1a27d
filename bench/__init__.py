"""Measures the product against the bare minimum: `make bench`. Prints ratios of times taken in one run."""
