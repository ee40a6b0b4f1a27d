"""Characteristics by theme: small pure functions with their words. The catalogue lists them all."""
