"""The local server: watch, rebuild, reload, show problems."""
