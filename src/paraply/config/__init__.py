"""Everything the environment decides: settings, addresses, places, logging. Imports nothing else of the product."""
