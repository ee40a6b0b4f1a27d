"""What tests share: databases of their own, and roles to act in."""
