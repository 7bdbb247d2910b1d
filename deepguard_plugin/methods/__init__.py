"""The hardening methods, one file each; ``registry`` finds them by name."""
