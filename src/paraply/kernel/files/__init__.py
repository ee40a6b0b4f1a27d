"""Files that people write in YAML: read with their lines, held against a form, and refused whole in sentences."""
