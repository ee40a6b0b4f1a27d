"""The dated, sourced row that every fact is kept in, the documents cited, and statements."""
