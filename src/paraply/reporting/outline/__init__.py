"""What a report holds, as data: the declaration, its form, and the ones that come with the product."""
