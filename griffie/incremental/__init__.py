"""What spares a build the work of the one before."""
