"""Builds hardening bundles: pairs in, a folder that ``deepguard_plugin`` loads out (``dg-bundle``)."""
