"""Who outside the administration takes part, and how: informed, interviewed, heard or active."""
