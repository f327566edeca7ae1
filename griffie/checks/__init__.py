"""Checks over the finished site."""
