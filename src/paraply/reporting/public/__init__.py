"""A municipality's public page: what it holds, publishing it, and reading what has been published."""
