"""The pages: one page = one URL name = one view module = one template = one test file. Knows no models."""
